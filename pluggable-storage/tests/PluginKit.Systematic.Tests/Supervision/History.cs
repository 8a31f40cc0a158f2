using Microsoft.Coyote.Specifications;
using PluginKit.Host.Supervision;

namespace PluginKit.Systematic.Tests.Supervision;

/// <summary>What a machine published, and whether it may be so.</summary>
internal sealed class History
{
    private static readonly SupervisorState[] Serving =
        [SupervisorState.Ready, SupervisorState.Degraded, SupervisorState.Ejected, SupervisorState.HalfOpen];

    // Written by the machine, under its lock.
    private readonly List<SupervisorState> _states = [SupervisorState.Starting];

    public SupervisorMachine Machine(int intensity) =>
        new(new ProbePolicy(), new RestartBudget(new RestartPolicy { Intensity = intensity }, () => 0.5), transition => _states.Add(transition.State));

    public void CheckLawful()
    {
        for (var i = 1; i < _states.Count; i++)
        {
            var (before, after) = (_states[i - 1], _states[i]);
            Specification.Assert(IsLawful(before, after), $"{before} was followed by {after}");
        }
    }

    private static bool IsLawful(SupervisorState before, SupervisorState after) => before switch
    {
        SupervisorState.Failed or SupervisorState.Stopped => false,
        SupervisorState.Starting => after is SupervisorState.Starting or SupervisorState.Ready or SupervisorState.Restarting or SupervisorState.Failed or SupervisorState.Stopped,
        SupervisorState.Restarting => after is SupervisorState.Starting or SupervisorState.Stopped,
        _ => Serving.Contains(after) || after is SupervisorState.Restarting or SupervisorState.Failed or SupervisorState.Stopped,
    };
}
