using System.Globalization;
using Microsoft.Coyote;
using Microsoft.Coyote.SystematicTesting;

namespace PluginKit.Systematic.Tests;

/// <summary>Runs a scenario under many interleavings, and looks for data races in each.</summary>
/// <remarks>
/// <c>SYSTEMATIC_ITERATIONS</c> sets how many; the default takes a second or two a scenario. A bug's report holds the seed.
/// </remarks>
internal static class Exploration
{
    private const uint DefaultIterations = 300;

    /// <summary>Fails with the first bug found, or when something in the scenario could not be controlled.</summary>
    public static void Check(Func<Task> scenario)
    {
        var report = Run(scenario);

        Assert.Empty(report.UncontrolledInvocations);
        Assert.True(report.NumOfFoundBugs == 0, string.Join('\n', report.BugReports));
    }

    public static TestReport Run(Func<Task> scenario)
    {
        var text = Environment.GetEnvironmentVariable("SYSTEMATIC_ITERATIONS");
        var iterations = uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var wanted) ? wanted : DefaultIterations;
        var configuration = Configuration.Create()
            .WithTestingIterations(iterations)
            .WithTelemetryEnabled(false)
            .WithMemoryAccessRaceCheckingEnabled(true);
        using var engine = TestingEngine.Create(configuration, scenario);
        engine.Run();
        return engine.TestReport;
    }
}
