using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Storage.Contracts;
using Storage.Contracts.Wire;

namespace Storage.Http.Rpc;

/// <summary>The gRPC interface: <c>storage.v1.Storage</c>, health and reflection.</summary>
internal static class RpcInterface
{
    internal static void AddServices(IServiceCollection services, IStorage storage, TimeProvider time)
    {
        services.AddGrpc(grpc =>
        {
            grpc.MaxReceiveMessageSize = StorageLimits.MaxMessageBytes;
            grpc.MaxSendMessageSize = StorageLimits.MaxMessageBytes;
        });
        services.AddGrpcReflection();
        services.AddSingleton(new StorageService(storage));
        services.AddSingleton(new ServiceHealth(storage, time));
    }

    /// <summary>Takes the requests of the gRPC address: it alone speaks HTTP/2.</summary>
    internal static void Map(WebApplication app) => app.MapWhen(
        context => HttpProtocol.IsHttp2(context.Request.Protocol),
        branch =>
        {
            branch.Use((context, next) =>
            {
                // The server's limit is that of a value over HTTP; a message carries the key too, and gRPC has its own limit.
                context.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>().MaxRequestBodySize = null;
                return next(context);
            });
            branch.UseRouting().UseEndpoints(endpoints =>
            {
                endpoints.MapGrpcService<StorageService>();
                endpoints.MapGrpcService<ServiceHealth>();
                endpoints.MapGrpcReflectionService();
            });
        });
}
