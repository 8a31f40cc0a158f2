using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PluginKit.Plugin.Control;
using PluginKit.Plugin.Lifetime;
using PluginKit.Plugin.Logging;
using PluginKit.Protocol.Brokering;
using PluginKit.Serving;

namespace PluginKit.Plugin.Serving;

/// <summary>Puts the gRPC server together: the author's services and the control services every plugin has.</summary>
internal static class PluginApplication
{
    public static WebApplication Build(
        PluginServerOptions options, PluginSet plugins, PluginSocket socket, MultiplexedListener? multiplexed, PluginTls? tls,
        PluginBroker broker, StopSignal stop)
    {
        var builder = GrpcApplication.CreateBuilder(kestrel =>
        {
            if (multiplexed is not null)
            {
                kestrel.Listen(multiplexed.EndPoint, listen => listen.Protocols = HttpProtocols.Http2);
                return;
            }

            Listen(kestrel, socket, listen =>
            {
                listen.Protocols = HttpProtocols.Http2;
                if (tls is not null)
                {
                    tls.Apply(listen);
                }
                else
                {
                    listen.Use(OnlyOwnUser);
                }
            });
        });
        if (tls is not null)
        {
            builder.WebHost.UseKestrelHttpsConfiguration();
        }

        builder.WebHost.UseSockets(sockets => sockets.CreateBoundListenSocket = _ => socket.CreateListener());
        builder.Logging.AddProvider(new HclogLoggerProvider(options.Time));
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        builder.Logging.AddFilter("Grpc", LogLevel.Warning);
        ReflectionServices.Add(builder.Services);
        builder.Services.AddSingleton(stop);
        builder.Services.AddSingleton(broker);
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
        ReflectionServices.Map(app);
        plugins.Map(app);
        return app;
    }

    private static void Listen(KestrelServerOptions kestrel, PluginSocket socket, Action<ListenOptions> configure)
    {
        if (socket.Bound is null)
        {
            kestrel.ListenUnixSocket(socket.Address, configure);
        }
        else
        {
            kestrel.Listen(socket.Bound.LocalEndPoint!, configure);
        }
    }

    // A socket file may be reachable by more users than it should be; the kernel knows who connects.
    private static ConnectionDelegate OnlyOwnUser(ConnectionDelegate next) => connection =>
    {
        // A host that named a group wants other users in.
        var isShared = Environment.GetEnvironmentVariable(Protocol.Handshake.PluginVariables.SocketGroup) is { Length: > 0 };
        if (!isShared && connection.Features.Get<IConnectionSocketFeature>()?.Socket is { } socket)
        {
            try
            {
                OwnUser.Check(socket);
            }
            catch (UnauthorizedAccessException e)
            {
                connection.Abort(new ConnectionAbortedException(e.Message));
                return Task.CompletedTask;
            }
        }

        return next(connection);
    };
}
