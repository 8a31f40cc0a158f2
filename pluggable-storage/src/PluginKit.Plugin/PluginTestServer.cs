using PluginKit.Plugin.Lifetime;
using PluginKit.Plugin.Serving;
using PluginKit.Protocol.Reattaching;

namespace PluginKit.Plugin;

/// <summary>A plugin that serves inside a test, or under a debugger, without a host that started it.</summary>
/// <remarks>
/// go-plugin, <c>ServeTestConfig</c>: no cookie is checked, no handshake line written, Ctrl+C works as ever, and the console
/// stays the console. A host reaches it with <see cref="Reattach"/>.
/// </remarks>
public sealed class PluginTestServer : IAsyncDisposable
{
    private readonly PluginServerOptions _options;
    private readonly PluginInstance _plugin;
    private readonly StopSignal _stop;

    private PluginTestServer(PluginServerOptions options, PluginInstance plugin, StopSignal stop)
    {
        (_options, _plugin, _stop) = (options, plugin, stop);
        var line = plugin.Line;
        Reattach = new ReattachConfig(line.AppVersion, Environment.ProcessId, line.Network, line.Address, IsTest: true);
    }

    /// <summary>How a host reaches it; <see cref="ReattachJson"/> writes it for another process.</summary>
    public ReattachConfig Reattach { get; }

    /// <summary>Completes when a host asked the plugin to end; it serves on until it is disposed.</summary>
    public Task EndRequested => _stop.Requested;

    /// <summary>Begins to serve.</summary>
    /// <param name="options">What to serve.</param>
    /// <param name="version">The application version; null for the highest.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="IOException">It cannot listen; standard error says why.</exception>
    public static async Task<PluginTestServer> StartAsync(PluginServerOptions options, int? version, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        var environment = PluginEnvironment.Of(new Dictionary<string, string>());
        var socket = PluginSocket.Create(environment, options.Network);
        // The token ends the start; the server lives until it is disposed.
        var stop = new StopSignal(CancellationToken.None);
        var plugin = await PluginInstance.StartAsync(options, version ?? options.Versions.Keys.Max(), socket, environment, stop, cancellationToken);
        if (plugin is not null)
        {
            return new PluginTestServer(options, plugin, stop);
        }

        stop.Dispose();
        socket.Dispose();
        throw new IOException($"the plugin cannot listen on {socket.Address}");
    }

    /// <summary>Ends it as a host's Shutdown would.</summary>
    public async ValueTask DisposeAsync()
    {
        _stop.Request();
        await _plugin.StopAsync(_options.DrainTime);
        await _plugin.DisposeAsync();
        _stop.Dispose();
    }
}
