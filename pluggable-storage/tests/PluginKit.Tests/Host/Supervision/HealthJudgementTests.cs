using PluginKit.Host.Supervision;

namespace PluginKit.Tests.Host.Supervision;

public sealed class HealthJudgementTests
{
    [Theory]
    [InlineData("+", PluginHealth.Serving)]
    [InlineData("-", PluginHealth.Degraded)]
    [InlineData("--", PluginHealth.Degraded)]
    [InlineData("--+", PluginHealth.Serving)]
    [InlineData("--+--", PluginHealth.Degraded)]
    [InlineData("---", PluginHealth.Ejected)]
    [InlineData("---+", PluginHealth.HalfOpen)]
    [InlineData("---+-", PluginHealth.Ejected)]
    [InlineData("---++", PluginHealth.Serving)]
    [InlineData("------", PluginHealth.Dead)]
    [InlineData("-----+-----", PluginHealth.Ejected)]
    [InlineData("------++", PluginHealth.Dead)]
    public void Report_sequence_of_probes_ends_in_the_state(string probes, PluginHealth expected)
    {
        var judgement = new HealthJudgement(new ProbePolicy());

        foreach (var probe in probes)
        {
            judgement.Report(probe == '+');
        }

        Assert.Equal(expected, judgement.Health);
    }
}
