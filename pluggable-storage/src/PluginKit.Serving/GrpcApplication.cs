using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace PluginKit.Serving;

/// <summary>Begins a web application that serves gRPC and nothing else, with the limits plugins need.</summary>
public static class GrpcApplication
{
    private const int StreamWindowBytes = 8 * 1024 * 1024;

    /// <summary>Makes a builder without configuration files, console lifetime or loggers.</summary>
    /// <param name="configure">Says what Kestrel listens on.</param>
    public static WebApplicationBuilder CreateBuilder(Action<KestrelServerOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            // Streams are secured before Kestrel sees them, while the peer still says "https".
            kestrel.AllowAlternateSchemes = true;
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.Limits.MaxConcurrentConnections = null;
            // One connection carries everything; the default of 100 streams would queue the callers above it.
            kestrel.Limits.Http2.MaxStreamsPerConnection = int.MaxValue;
            kestrel.Limits.Http2.InitialStreamWindowSize = StreamWindowBytes;
            kestrel.Limits.Http2.InitialConnectionWindowSize = 2 * StreamWindowBytes;
            kestrel.Limits.MinRequestBodyDataRate = null;
            kestrel.Limits.MinResponseDataRate = null;
            configure(kestrel);
        });
        builder.Services.AddSingleton<IMemoryPoolFactory<byte>, BlockPoolFactory>();
        builder.Services.AddSingleton<IConnectionListenerFactory, StreamListenerFactory>();
        builder.Services.AddRoutingCore();
        builder.Services.AddGrpc(grpc =>
        {
            // The default of 4 MiB is what every author of a storage plugin trips over; the host sets the limits.
            grpc.MaxReceiveMessageSize = null;
            grpc.MaxSendMessageSize = null;
        });
        builder.Services.Replace(ServiceDescriptor.Singleton<IHostLifetime, NoConsoleLifetime>());
        return builder;
    }
}
