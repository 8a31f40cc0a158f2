using PluginKit.Host.Supervision;

namespace PluginKit.Integration.Tests.Supervision;

/// <summary>A supervisor over real processes.</summary>
public sealed class SupervisedPluginTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Killed_plugin_is_replaced()
    {
        await using var supervisor = Supervise("healthy");
        await Eventually.TrueAsync(() => supervisor.Ready is not null);
        var first = supervisor.Ready!.Client.ProcessId;

        supervisor.Ready.Client.Kill();

        await Eventually.TrueAsync(() => supervisor.Ready is { } next && next.Client.ProcessId != first);
    }

    [Fact]
    public async Task Plugin_that_says_it_does_not_serve_is_ejected_before_the_next_probe_and_returns()
    {
        var sick = Path.Combine(Path.GetTempPath(), "sick-" + Guid.NewGuid().ToString("N"));
        // Probes so rare that only the watch can have told.
        await using var supervisor = Supervise("turns-sick", sick, new ProbePolicy { Period = TimeSpan.FromMinutes(10), SuccessThreshold = 1 });
        await Eventually.TrueAsync(() => supervisor.Ready is not null);

        await File.WriteAllTextAsync(sick, "", Token);
        await Eventually.TrueAsync(() => supervisor.Current.State == SupervisorState.Ejected);
        Assert.Null(supervisor.Ready);
        File.Delete(sick);

        await Eventually.TrueAsync(() => supervisor.Ready is not null);
    }

    private static PluginSupervisor<SupervisedPlugin> Supervise(string mode, string? argument = null, ProbePolicy? probe = null)
    {
        var options = FaultPluginProcess.Options(mode);
        options = argument is null ? options : options with { Arguments = [mode, argument] };
        return new(token => SupervisedPlugin.StartAsync(options, token), new RestartPolicy(), probe ?? new ProbePolicy(), TimeProvider.System);
    }
}
