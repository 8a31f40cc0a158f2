using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.DependencyInjection;
using PluginKit.Plugin.Control;
using PluginKit.Plugin.Lifetime;
using PluginKit.Plugin.Serving;
using PluginKit.Protocol.Brokering;
using PluginKit.Protocol.Handshake;

namespace PluginKit.Plugin;

/// <summary>A plugin that listens: its socket, its services and what it says of itself.</summary>
internal sealed class PluginInstance : IAsyncDisposable
{
    private readonly PluginSocket _socket;
    private readonly PluginTls? _tls;
    private readonly MultiplexedListener? _multiplexed;
    private readonly PluginBroker _broker;
    private readonly WebApplication _app;

    private PluginInstance(
        PluginSocket socket, PluginTls? tls, MultiplexedListener? multiplexed, PluginBroker broker, WebApplication app, HandshakeLine line) =>
        (_socket, _tls, _multiplexed, _broker, _app, Line) = (socket, tls, multiplexed, broker, app, line);

    /// <summary>The handshake line.</summary>
    public HandshakeLine Line { get; }

    public StdioRelay Stdio => _app.Services.GetRequiredService<StdioRelay>();

    /// <summary>Listens. Whatever is wrong is said on standard error.</summary>
    /// <returns>The plugin, or null when it cannot listen.</returns>
    public static async Task<PluginInstance?> StartAsync(
        PluginServerOptions options, int version, PluginSocket socket, PluginEnvironment environment, StopSignal stop, CancellationToken cancellationToken)
    {
        var tls = PluginTls.Create(environment.ClientCertificate, options.Time);
        MultiplexedListener? multiplexed = null;
        try
        {
            multiplexed = environment.WantsMultiplexing ? new MultiplexedListener(Settings(socket.Network, () => socket.Address)) : null;
            var broker = new PluginBroker(Settings(socket.Network, () => socket.Network == PluginNetwork.Unix ? PluginSocket.NewPath(environment) : "127.0.0.1:0"));
            var app = PluginApplication.Build(options, options.Versions[version], socket, multiplexed, tls, broker, stop);
            await app.StartAsync(cancellationToken);
            if (multiplexed is null)
            {
                socket.Publish();
            }

            var line = new HandshakeLine(version, socket.Network, multiplexed?.Address ?? socket.Address)
            {
                Certificate = tls?.CertificateDer ?? ReadOnlyMemory<byte>.Empty,
                Multiplex = environment.AsksForMultiplexing ? environment.WantsMultiplexing : null,
            };
            return new PluginInstance(socket, tls, multiplexed, broker, app, line);
        }
        catch (Exception e) when (e is IOException or System.Net.Sockets.SocketException or AddressInUseException)
        {
            await Console.Error.WriteLineAsync($"[ERROR] cannot listen on {socket.Address}: {e.Message}");
            tls?.Dispose();
            return null;
        }

        BrokerSettings Settings(PluginNetwork network, Func<string> address) => new()
        {
            NewAddress = () => (network, address()),
            Publish = socket.Publish,
            CheckPeer = tls is null && environment.SocketGroup is null ? OwnUser.Check : _ => { },
            Tls = tls?.Pinned,
            Time = options.Time,
        };
    }

    public async ValueTask DisposeAsync()
    {
        if (_multiplexed is not null)
        {
            await _multiplexed.DisposeAsync();
        }

        await _app.DisposeAsync();
        _tls?.Dispose();
        _socket.Dispose();
    }

    /// <summary>Lets calls in flight end, for a while.</summary>
    public async Task StopAsync(TimeSpan drainTime)
    {
        using var deadline = new CancellationTokenSource(drainTime);
        await _broker.DisposeAsync();
        await _app.StopAsync(deadline.Token);
    }
}
