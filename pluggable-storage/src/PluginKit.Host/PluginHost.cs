using PluginKit.Host.Starting;
using PluginKit.Host.Telemetry;

namespace PluginKit.Host;

/// <summary>Starts plugins.</summary>
public static class PluginHost
{
    /// <summary>Starts a plugin and waits until it is connected and says SERVING.</summary>
    /// <param name="options">Which one, and how.</param>
    /// <param name="cancellationToken">Gives up; nothing of the plugin is left then.</param>
    /// <returns>The plugin, or the reason why it did not start. Nothing a plugin does makes this throw or hang.</returns>
    /// <exception cref="ArgumentException">The options themselves are wrong.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static async Task<PluginStartResult> StartAsync(PluginStartOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentException.ThrowIfNullOrEmpty(options.Executable, nameof(options));
        if (!options.Cookie.IsValid)
        {
            throw new ArgumentException("the magic cookie needs a key and a value", nameof(options));
        }

        if (options.Versions.Count == 0)
        {
            throw new ArgumentException("at least one application version must be offered", nameof(options));
        }

        using var activity = PluginTelemetry.Activities.StartActivity("plugin.start");
        activity?.SetTag(PluginTelemetry.PluginName, options.DisplayName);
        var started = options.Time.GetTimestamp();
        await using var attempt = new StartAttempt(options);
        var result = await attempt.RunAsync(cancellationToken);
        var elapsed = options.Time.GetElapsedTime(started);
        if (result.IsReady)
        {
            PluginTelemetry.StartDuration.Record(elapsed.TotalSeconds, PluginTelemetry.Plugin(options.DisplayName));
            activity?.SetTag("process.pid", result.Client.ProcessId);
            PluginLog.Ready(
                options.Logger, result.Client.Id, result.Client.ProcessId, result.Client.ProtocolVersion, elapsed.TotalMilliseconds);
            return result;
        }

        var reason = result.Failure.Reason.ToString();
        PluginTelemetry.StartDuration.Record(
            elapsed.TotalSeconds, PluginTelemetry.Plugin(options.DisplayName), new(PluginTelemetry.ErrorType, reason));
        activity?.SetTag(PluginTelemetry.ErrorType, reason);
        activity?.SetStatus(System.Diagnostics.ActivityStatusCode.Error, result.Failure.Message);
        PluginLog.StartFailed(options.Logger, options.DisplayName, result.Failure.Reason, result.Failure.Message);
        return PluginStartResult.Failed(result.Failure with { Elapsed = elapsed });
    }

    /// <summary>Attaches to a plugin that runs already, and waits until it is connected and says SERVING.</summary>
    /// <param name="options">Which one.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The plugin, or the reason why it cannot be used.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static Task<PluginStartResult> ReattachAsync(PluginReattachOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        return ReattachAttempt.RunAsync(options, cancellationToken);
    }
}
