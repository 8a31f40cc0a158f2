using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using PluginKit.Protocol.Brokering;

namespace PluginKit.Serving;

/// <summary>A gRPC server behind a broker id; disposing it closes its connections.</summary>
public sealed class BrokerServer : IAsyncDisposable
{
    private static readonly TimeSpan DrainTime = TimeSpan.FromSeconds(1);

    private readonly BrokerListener _listener;
    private readonly WebApplication _app;

    private BrokerServer(BrokerListener listener, WebApplication app) => (_listener, _app) = (listener, app);

    /// <summary>The broker id to tell the other side.</summary>
    public uint Id => _listener.Id;

    /// <summary>Serves under a fresh broker id.</summary>
    /// <param name="broker">The broker of the connection.</param>
    /// <param name="map">Maps the services: <c>app => app.MapGrpcService&lt;Greeter&gt;()</c>.</param>
    /// <param name="configure">Registers what the services need; null when they need nothing.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="BrokerException">The peer has no broker.</exception>
    public static Task<BrokerServer> StartAsync(
        PluginBroker broker, Action<IEndpointRouteBuilder> map, Action<IServiceCollection>? configure, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(broker);
        return StartAsync(broker, broker.NextId(), map, configure, cancellationToken);
    }

    /// <summary>Serves under a broker id the other side chose.</summary>
    /// <inheritdoc cref="StartAsync(PluginBroker, Action{IEndpointRouteBuilder}, Action{IServiceCollection}, CancellationToken)"/>
    /// <param name="broker">The broker of the connection.</param>
    /// <param name="id">The broker id.</param>
    /// <param name="map">Maps the services: <c>app => app.MapGrpcService&lt;Greeter&gt;()</c>.</param>
    /// <param name="configure">Registers what the services need; null when they need nothing.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<BrokerServer> StartAsync(
        PluginBroker broker, uint id, Action<IEndpointRouteBuilder> map, Action<IServiceCollection>? configure, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(broker);
        ArgumentNullException.ThrowIfNull(map);
        var listener = await broker.AcceptAsync(id, cancellationToken);
        var endPoint = new StreamEndPoint(async token =>
            await listener.Connections.WaitToReadAsync(token) && listener.Connections.TryRead(out var stream) ? new ServedTransport(stream, null) : null);
        var builder = GrpcApplication.CreateBuilder(kestrel => kestrel.Listen(endPoint, listen => listen.Protocols = HttpProtocols.Http2));
        configure?.Invoke(builder.Services);
        var app = builder.Build();
        map(app);
        try
        {
            await app.StartAsync(cancellationToken);
            return new BrokerServer(listener, app);
        }
        catch
        {
            await listener.DisposeAsync();
            await app.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _listener.DisposeAsync();
        using var deadline = new CancellationTokenSource(DrainTime);
        await _app.StopAsync(deadline.Token);
        await _app.DisposeAsync();
    }
}
