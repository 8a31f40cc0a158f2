using PluginKit.Host.Supervision;

namespace PluginKit.Tests.Host.Supervision;

public sealed class SupervisorMachineTests
{
    private readonly List<SupervisorTransition> _published = [];
    private readonly SupervisorMachine _machine;

    public SupervisorMachineTests() => _machine = new SupervisorMachine(
        new ProbePolicy(), new RestartBudget(new RestartPolicy { Intensity = 1 }, () => 0), _published.Add);

    [Fact]
    public void Life_from_start_over_probes_to_the_kill()
    {
        var life = _machine.Begin()!.Value;
        Assert.True(_machine.Started(life));

        var verdicts = Enumerable.Range(0, 6).Select(_ => _machine.Probed(life, succeeded: false)).ToList();

        Assert.Equal([false, false, false, false, false, true], verdicts);
        Assert.Equal([SupervisorState.Starting, SupervisorState.Ready, SupervisorState.Degraded, SupervisorState.Ejected], _published.Select(t => t.State));
    }

    [Fact]
    public void News_of_a_life_that_is_over_changes_nothing()
    {
        var old = _machine.Begin()!.Value;
        _machine.Started(old);
        Assert.Equal(TimeSpan.FromMilliseconds(100), _machine.Ended(old, "exit code 1", TimeSpan.Zero));
        var life = _machine.Begin()!.Value;
        _machine.Started(life);

        _machine.Signalled(old, HealthSignal.NotServing);
        Assert.False(_machine.Probed(old, succeeded: false));
        Assert.Null(_machine.Ended(old, "late", TimeSpan.Zero));
        Assert.False(_machine.Started(old));

        Assert.Equal(SupervisorState.Ready, _machine.Current.State);
    }

    [Fact]
    public void Too_many_ends_fail_for_good_with_the_last_reason()
    {
        for (var i = 0; i < 2; i++)
        {
            _machine.Ended(_machine.Begin()!.Value, $"exit code {i}", TimeSpan.Zero);
        }

        Assert.Equal(new SupervisorTransition(SupervisorState.Failed, "too many restarts; the last reason: exit code 1"), _machine.Current);
        Assert.Null(_machine.Begin());
        _machine.Stop();
        Assert.Equal(SupervisorState.Failed, _machine.Current.State);
    }

    [Fact]
    public void Stopped_machine_wants_no_plugin_that_was_still_starting()
    {
        var life = _machine.Begin()!.Value;

        _machine.Stop();

        Assert.False(_machine.Started(life));
        Assert.Equal(SupervisorState.Stopped, _published[^1].State);
    }
}
