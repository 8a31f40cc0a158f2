using Gates.Running;

namespace Gates.Building;

/// <summary>Builds the solution, for the build gate and for gates that look at built projects.</summary>
internal static class SolutionBuild
{
    /// <summary>Builds in the configuration of <c>dotnet test</c>, so that either is incremental after the other.</summary>
    /// <returns>Every warning and error.</returns>
    public static async Task<IReadOnlyList<Finding>> RunAsync(GateContext context, CancellationToken cancellationToken)
    {
        List<string> arguments = ["build", context.Checkout.Solution, "-nologo", "-verbosity:quiet", "-consoleLoggerParameters:NoSummary"];
        if (context.HasPassed(GateNames.Restore))
        {
            arguments.Add("--no-restore");
        }

        return BuildJudgement.Findings(await context.DotnetAsync(arguments, cancellationToken), context.Checkout.Root);
    }

    /// <summary>Builds unless the build gate has just done so.</summary>
    /// <returns>A red outcome when there is no build to look at; null when there is.</returns>
    public static async Task<GateOutcome?> RequireAsync(GateContext context, CancellationToken cancellationToken)
    {
        if (context.HasPassed(GateNames.Build))
        {
            return null;
        }

        var hasFailed = context.Earlier.ContainsKey(GateNames.Build);
        if (!hasFailed && (await RunAsync(context, cancellationToken)).Count == 0)
        {
            return null;
        }

        return GateOutcome.Fail(
            "not run: the solution does not build",
            [new Finding("", "the solution does not build.")],
            "dotnet run --project tools/gates -- build");
    }
}
