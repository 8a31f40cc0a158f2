using CsCheck;
using PluginKit.Host.Supervision;

namespace PluginKit.Tests.Host.Supervision;

public sealed class RestartBudgetTests
{
    private static readonly RestartPolicy Policy = new() { Intensity = 3, Period = TimeSpan.FromSeconds(10) };

    [Fact]
    public void Next_beyond_the_intensity_gives_up_until_the_period_has_passed()
    {
        var budget = new RestartBudget(Policy, () => 0.5);

        Assert.All(Enumerable.Range(0, 3), second => Assert.NotNull(budget.Next(TimeSpan.FromSeconds(second))));
        Assert.Null(budget.Next(TimeSpan.FromSeconds(9.9)));
        Assert.NotNull(budget.Next(TimeSpan.FromSeconds(10)));
    }

    [Fact]
    public void Next_pauses_grow_stay_within_bounds_and_begin_anew_after_a_quiet_period()
    {
        var policy = Policy with { Intensity = 100, MaxBackoff = TimeSpan.FromSeconds(2) };
        var budget = new RestartBudget(policy, () => 0.999);

        var pauses = Enumerable.Range(0, 8).Select(_ => budget.Next(TimeSpan.Zero)!.Value).ToList();

        Assert.Equal(pauses.Order(), pauses);
        Assert.All(pauses, pause => Assert.InRange(pause, policy.InitialBackoff, policy.MaxBackoff));
        Assert.Equal(policy.MaxBackoff, pauses[^1]);
        Assert.True(budget.Next(TimeSpan.FromSeconds(60)) < policy.InitialBackoff * 3);
    }

    [Fact]
    public void Next_any_chance_stays_within_bounds()
    {
        Check.Sample(Gen.Double[0, 0.9999].List[1, 30], chances =>
        {
            var draws = new Queue<double>(chances);
            var policy = new RestartPolicy { Intensity = int.MaxValue };
            var budget = new RestartBudget(policy, draws.Dequeue);
            return chances.All(_ => budget.Next(TimeSpan.Zero) is { } pause && pause >= policy.InitialBackoff && pause <= policy.MaxBackoff);
        });
    }
}
