using Microsoft.Coyote.Specifications;
using PluginKit.Host.Supervision;

namespace PluginKit.Systematic.Tests.Supervision;

/// <summary>The supervisor's decisions under every order of what happens at the same time.</summary>
public sealed class SupervisorMachineTests
{
    [Fact]
    public void Probes_signals_exit_and_stop_in_any_order_keep_the_states_lawful()
    {
        Exploration.Check(async () =>
        {
            var history = new History();
            var machine = history.Machine(intensity: 1);
            var life = machine.Begin()!.Value;
            machine.Started(life);

            var tasks = new Task[]
            {
                Task.Run(() => Probe(machine, life, false, 4)),
                Task.Run(() => machine.Signalled(life, HealthSignal.TransportErrors)),
                Task.Run(() => Restart(machine, life)),
                Task.Run(machine.Stop),
            };
            await Task.WhenAll(tasks);

            history.CheckLawful();
            Specification.Assert(machine.Current.State is SupervisorState.Stopped, "it was stopped and is not");
        });
    }

    [Fact]
    public void Late_news_of_an_old_life_never_touches_the_new_one()
    {
        Exploration.Check(async () =>
        {
            var history = new History();
            var machine = history.Machine(intensity: 5);
            var old = machine.Begin()!.Value;
            machine.Started(old);

            var tasks = new Task[]
            {
                Task.Run(() => Restart(machine, old)),
                Task.Run(() => machine.Signalled(old, HealthSignal.NotServing)),
                Task.Run(() => Probe(machine, old, false, 3)),
            };
            await Task.WhenAll(tasks);

            history.CheckLawful();
            Specification.Assert(machine.Current.State == SupervisorState.Ready, $"the new life is {machine.Current.State}");
        });
    }

    [Fact]
    public void Only_one_of_two_reports_of_an_end_uses_up_the_budget()
    {
        Exploration.Check(async () =>
        {
            var machine = new History().Machine(intensity: 1);
            var life = machine.Begin()!.Value;
            machine.Started(life);
            var pauses = new TimeSpan?[2];

            var tasks = new Task[]
            {
                Task.Run(() => pauses[0] = machine.Ended(life, "exit code 1", TimeSpan.Zero)),
                Task.Run(() => pauses[1] = machine.Ended(life, "killed", TimeSpan.Zero)),
            };
            await Task.WhenAll(tasks);

            Specification.Assert(machine.Current.State == SupervisorState.Restarting, $"it is {machine.Current.State}");
        });
    }

    private static void Probe(SupervisorMachine machine, int life, bool succeeded, int times)
    {
        for (var i = 0; i < times; i++)
        {
            machine.Probed(life, succeeded);
        }
    }

    private static void Restart(SupervisorMachine machine, int life)
    {
        if (machine.Ended(life, "exit code 1", TimeSpan.Zero) is not null && machine.Begin() is { } next)
        {
            machine.Started(next);
        }
    }
}
