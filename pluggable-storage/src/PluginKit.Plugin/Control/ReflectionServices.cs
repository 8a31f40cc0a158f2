using System.Reflection;
using Grpc.AspNetCore.Server;
using Grpc.Core;
using Grpc.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using ServiceDescriptor = Google.Protobuf.Reflection.ServiceDescriptor;

namespace PluginKit.Plugin.Control;

/// <summary>Answers <c>grpc.reflection</c>, v1 and v1alpha, for all services of the plugin.</summary>
/// <remarks>
/// Grpc.AspNetCore.Server.Reflection does the same with reflection that the native compiler cannot follow. Nothing is built
/// before the first question: most plugins are never asked, and all of them start.
/// </remarks>
internal static class ReflectionServices
{
    private static readonly ServiceDescriptor[] OwnServices =
        [Grpc.Reflection.V1.ServerReflection.Descriptor, Grpc.Reflection.V1Alpha.ServerReflection.Descriptor];

    public static void Add(IServiceCollection services)
    {
        services.AddSingleton(provider => new ReflectionServiceImpl(Descriptors(provider)));
        services.AddSingleton(provider => new ReflectionV1ServiceImpl(Descriptors(provider)));
    }

    public static void Map(IEndpointRouteBuilder app)
    {
        Defer(app, "/grpc.reflection.v1.ServerReflection/ServerReflectionInfo", routes => routes.MapGrpcService<ReflectionV1ServiceImpl>());
        Defer(app, "/grpc.reflection.v1alpha.ServerReflection/ServerReflectionInfo", routes => routes.MapGrpcService<ReflectionServiceImpl>());
    }

    private static void Defer(IEndpointRouteBuilder app, string path, Action<IEndpointRouteBuilder> map)
    {
        var endpoint = new Lazy<RouteEndpoint>(() =>
        {
            var routes = new DeferredRoutes(app);
            map(routes);
            return routes.DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>().First(e => e.RoutePattern.RawText == path);
        });
        app.MapPost(path, (HttpContext context) =>
        {
            context.SetEndpoint(endpoint.Value);
            return endpoint.Value.RequestDelegate!(context);
        });
    }

    private static List<ServiceDescriptor> Descriptors(IServiceProvider provider)
    {
        var types = provider.GetRequiredService<EndpointDataSource>().Endpoints
            .Select(endpoint => endpoint.Metadata.GetMetadata<GrpcMethodMetadata>()?.ServiceType)
            .OfType<Type>()
            .Distinct();
        return [.. types.Select(Descriptor).OfType<ServiceDescriptor>(), .. OwnServices];
    }

    // protoc puts the descriptor beside the bind method, whose class the attribute on the service's base class names.
    private static ServiceDescriptor? Descriptor(Type service)
    {
        for (var type = service; type is not null; type = type.BaseType)
        {
            if (type.GetCustomAttribute<BindServiceMethodAttribute>(inherit: false) is { } binding)
            {
                // The getter rather than the property: methods of this class are what trimming keeps.
                return binding.BindType.GetMethod("get_Descriptor", BindingFlags.Public | BindingFlags.Static)?.Invoke(null, null) as ServiceDescriptor;
            }
        }

        // A service that was not made by protoc has no descriptor to show.
        return null;
    }

    private sealed class DeferredRoutes(IEndpointRouteBuilder app) : IEndpointRouteBuilder
    {
        public IServiceProvider ServiceProvider => app.ServiceProvider;

        public ICollection<EndpointDataSource> DataSources { get; } = [];

        public IApplicationBuilder CreateApplicationBuilder() => app.CreateApplicationBuilder();
    }
}
