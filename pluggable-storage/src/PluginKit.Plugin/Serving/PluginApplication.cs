using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PluginKit.Plugin.Control;
using PluginKit.Plugin.Lifetime;
using PluginKit.Plugin.Logging;
using PluginKit.Protocol.Security;

namespace PluginKit.Plugin.Serving;

/// <summary>Puts the gRPC server together: the author's services and the control services every plugin has.</summary>
internal static class PluginApplication
{
    private const int StreamWindowBytes = 8 * 1024 * 1024;

    public static WebApplication Build(
        PluginServerOptions options, PluginSet plugins, PluginSocket socket, PluginTls? tls, StopSignal stop)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.Limits.MaxConcurrentConnections = null;
            // One connection carries everything; the default of 100 streams would queue the callers above it.
            kestrel.Limits.Http2.MaxStreamsPerConnection = int.MaxValue;
            kestrel.Limits.Http2.InitialStreamWindowSize = StreamWindowBytes;
            kestrel.Limits.Http2.InitialConnectionWindowSize = 2 * StreamWindowBytes;
            kestrel.Limits.MinRequestBodyDataRate = null;
            kestrel.Limits.MinResponseDataRate = null;
            socket.Apply(kestrel, listen =>
            {
                listen.Protocols = HttpProtocols.Http2;
                if (tls is not null)
                {
                    tls.Apply(listen);
                }
                else if (OperatingSystem.IsLinux())
                {
                    listen.Use(OnlyOwnUser);
                }
            });
        });

        builder.Logging.AddProvider(new HclogLoggerProvider(options.Time));
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        builder.Services.AddRoutingCore();
        builder.Services.AddGrpc(grpc =>
        {
            // The default of 4 MiB is what every author of a storage plugin trips over; the host sets the limits.
            grpc.MaxReceiveMessageSize = null;
            grpc.MaxSendMessageSize = null;
        });
        builder.Services.AddGrpcReflection();
        builder.Services.Replace(ServiceDescriptor.Singleton<IHostLifetime, NoConsoleLifetime>());
        builder.Services.AddSingleton(stop);
        builder.Services.AddSingleton<ControllerService>();
        builder.Services.AddSingleton<StdioRelay>();
        builder.Services.AddSingleton<StdioService>();
        builder.Services.AddSingleton<BrokerService>();
        builder.Services.AddSingleton(new HealthService(options.Health, options.Time, stop));
        plugins.Configure?.Invoke(builder.Services);

        var app = builder.Build();
        app.MapGrpcService<ControllerService>();
        app.MapGrpcService<StdioService>();
        app.MapGrpcService<BrokerService>();
        app.MapGrpcService<HealthService>();
        app.MapGrpcReflectionService();
        plugins.Map(app);
        return app;
    }

    // A socket file may be reachable by more users than it should be; the kernel knows who connects.
    private static ConnectionDelegate OnlyOwnUser(ConnectionDelegate next) => connection =>
    {
        var socket = connection.Features.Get<IConnectionSocketFeature>()?.Socket;
        var peer = socket is null ? null : PeerCredentials.Of(socket);
        if (peer is { } who && who.UserId != 0 && who.UserId != PeerCredentials.OwnUserId
            && Environment.GetEnvironmentVariable(Protocol.Handshake.PluginVariables.SocketGroup) is null or "")
        {
            connection.Abort(new ConnectionAbortedException($"user {who.UserId} may not connect"));
            return Task.CompletedTask;
        }

        return next(connection);
    };
}
