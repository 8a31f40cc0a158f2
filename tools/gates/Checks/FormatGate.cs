using Gates.Building;
using Gates.Running;

namespace Gates.Checks;

/// <summary>Checks that the formatter of the SDK would move no space.</summary>
/// <remarks>
/// Only the whitespace part of <c>dotnet format</c>, and on the folder: that needs no project to be loaded, so it takes
/// seconds for any number of projects. The other two parts, style and analyzers, run in every build
/// (EnforceCodeStyleInBuild, warnings as errors), where they cost little; the build gate is theirs.
/// </remarks>
internal sealed class FormatGate : IGate
{
    /// <inheritdoc />
    public string Name => "format";

    /// <inheritdoc />
    public string Checks => "dotnet format would move no space in any C# file";

    /// <inheritdoc />
    public async Task<GateOutcome> RunAsync(GateContext context, CancellationToken cancellationToken)
    {
        List<string> arguments = ["format", "whitespace", ".", "--folder", "--exclude", "artifacts/", "**/bin/", "**/obj/"];
        if (!context.Options.Fix)
        {
            arguments.Add("--verify-no-changes");
        }

        var result = await context.DotnetAsync(arguments, cancellationToken);
        var files = await context.Checkout.ListFilesAsync(cancellationToken);
        var summary = $"{files.Count(f => f.EndsWith(".cs", StringComparison.OrdinalIgnoreCase))} C# files";
        return GateOutcome.Of(summary, BuildJudgement.Findings(result, context.Checkout.Root), "dotnet run --project tools/gates -- format --fix");
    }
}
