using System.Globalization;
using PluginKit.Host.Connection;
using PluginKit.Host.Launching;
using PluginKit.Host.Streams;
using PluginKit.Protocol.Handshake;

namespace PluginKit.Host.Starting;

/// <summary>Attaches to a plugin that runs already.</summary>
internal static class ReattachAttempt
{
    public static async Task<PluginStartResult> RunAsync(PluginReattachOptions reattach, CancellationToken cancellationToken)
    {
        var plugin = reattach.Plugin;
        if (ReattachedProcess.Find(plugin.ProcessId, plugin.IsTest) is not { } process)
        {
            return PluginStartResult.Failed(new PluginStartFailure(
                StartFailureReason.ProcessNotFound,
                $"Reattachment process not found: there is no process {plugin.ProcessId}; start the plugin, or correct the process id"));
        }

        var (folder, mark) = HostSession.Current.CreatePlugin();
        var options = new PluginStartOptions
        {
            Executable = process.Id.ToString(CultureInfo.InvariantCulture),
            Cookie = new MagicCookie("-", "-"),
            Versions = [plugin.ProtocolVersion],
            Name = reattach.Name,
            MutualTls = false,
            ReadyTimeout = reattach.ReadyTimeout,
            ControlTimeout = reattach.ControlTimeout,
            GracePeriod = reattach.GracePeriod,
            Logger = reattach.Logger,
            Time = reattach.Time,
        };
        var id = $"{reattach.Name}-{mark[(mark.IndexOf('.', StringComparison.Ordinal) + 1)..]}";
        var attempt = new ConnectAttempt(options, id, process, new PluginAddress(plugin.Network, plugin.Address), plugin.ProtocolVersion)
        {
            IsBorrowed = plugin.IsTest,
            Folder = folder,
            Stderr = new StderrTail(),
            Release = () => HostSession.Remove(folder),
        };
        var (client, failure) = await attempt.RunAsync(cancellationToken);
        if (client is not null)
        {
            return PluginStartResult.Ready(client);
        }

        process.Dispose();
        HostSession.Remove(folder);
        return PluginStartResult.Failed(failure!);
    }
}
