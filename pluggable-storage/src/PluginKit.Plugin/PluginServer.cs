using System.Runtime.InteropServices;
using PluginKit.Plugin.Lifetime;
using PluginKit.Plugin.Serving;
using PluginKit.Protocol.Handshake;

namespace PluginKit.Plugin;

/// <summary>Runs this process as a plugin.</summary>
/// <example><code>
/// return await PluginServer.RunAsync(new PluginServerOptions
/// {
///     Cookie = new MagicCookie("GREETER_PLUGIN", "hello"),
///     Versions = new Dictionary&lt;int, PluginSet&gt; { [1] = new(app => app.MapGrpcService&lt;GreeterService&gt;()) },
/// });
/// </code></example>
public static class PluginServer
{
    /// <summary>Serves until the host asks for the end, the host dies, or the token is cancelled.</summary>
    /// <param name="options">What to serve.</param>
    /// <param name="cancellationToken">Ends the plugin as the host's Shutdown does.</param>
    /// <returns>The exit code of the process, see <see cref="PluginExitCodes"/>.</returns>
    /// <remarks>The order of the steps is part of the protocol; go-plugin, <c>server.go</c> Serve.</remarks>
    public static async Task<int> RunAsync(PluginServerOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        var environment = PluginEnvironment.Current();
        if (LaunchCheck.Explain(options, environment) is { } refusal)
        {
            await Console.Error.WriteLineAsync(refusal.AsMemory(), cancellationToken);
            return PluginExitCodes.StartFailed;
        }

        PluginSocket socket;
        try
        {
            socket = PluginSocket.Create(environment, options.Network);
        }
        catch (IOException e)
        {
            await Console.Error.WriteLineAsync($"[ERROR] {e.Message}".AsMemory(), cancellationToken);
            return PluginExitCodes.StartFailed;
        }

        using (socket)
        {
            // First of all: the host may already be dying, and its process id may be reused soon.
            using var watch = ParentWatch.Start(environment.HostProcess, socket.Remove);
            return await ServeAsync(options, environment, socket, cancellationToken);
        }
    }

    private static async Task<int> ServeAsync(
        PluginServerOptions options, PluginEnvironment environment, PluginSocket socket, CancellationToken cancellationToken)
    {
        var (version, unreadable) = VersionNegotiation.Choose([.. options.Versions.Keys], environment.ProtocolVersions);
        foreach (var entry in unreadable)
        {
            await Console.Error.WriteLineAsync(
                $"[WARN] {PluginVariables.ProtocolVersions}: '{entry}' is not a number and is ignored".AsMemory(), cancellationToken);
        }

        using var stop = new StopSignal(cancellationToken);
        await using var plugin = await PluginInstance.StartAsync(options, version, socket, environment, stop, cancellationToken);
        if (plugin is null)
        {
            return PluginExitCodes.StartFailed;
        }

        // Before the line: a Ctrl+C right after it must already find the handlers in place.
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, context => context.Cancel = true);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, context =>
        {
            context.Cancel = true;
            stop.Request();
        });

        // From here on nothing the plugin's code prints can get in front of the line.
        plugin.Stdio.Capture();
        await StandardOutput.WriteLineAsync(plugin.Line, cancellationToken);
        await stop.Requested;
        await plugin.StopAsync(options.DrainTime);
        return PluginExitCodes.Success;
    }
}
