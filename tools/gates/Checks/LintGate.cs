using Gates.Building;
using Gates.Processes;
using Gates.Repository;
using Gates.Running;

namespace Gates.Checks;

/// <summary>Runs our own noctx over the solution, as a stranger would: the program, not the analyzer in the compiler. Every rule is on, and suggestions count.</summary>
internal sealed class LintGate : IGate
{
    private const string NoctxProject = "noctx-analyzer/src/Noctx.Cli";
    private const string Settings = ".editorconfig";
    private const string Profile = "noctx.profile = strict";

    /// <inheritdoc />
    public string Name => "lint";

    /// <inheritdoc />
    public string Checks => "noctx finds no dropped CancellationToken";

    /// <inheritdoc />
    public async Task<GateOutcome> RunAsync(GateContext context, CancellationToken cancellationToken)
    {
        var noctx = FindNoctx();
        if (!File.Exists(noctx))
        {
            return GateOutcome.Fail("not run: noctx is not built", [new Finding(noctx, "does not exist.")], $"dotnet build {NoctxProject}");
        }

        var excluded = RepositorySettings.Load(context.Checkout).LintExcluded.SelectMany(e => (string[])["--exclude", e.Path]);
        var settings = context.Checkout.FullPath(Settings);
        if (!File.Exists(settings) || !(await File.ReadAllLinesAsync(settings, cancellationToken)).Contains(Profile))
        {
            return GateOutcome.Fail("not run: rules are off", [new Finding(Settings, $"does not say '{Profile}'.")], $"write '{Profile}' into {Settings}");
        }

        string[] arguments = ["check", context.Checkout.Solution, "--severity-threshold", "info", .. excluded];
        var request = new ProcessRequest("dotnet", [noctx, .. arguments], context.Checkout.Root);
        var result = await context.Processes.RunAsync(request, cancellationToken);
        return GateOutcome.Of(
            result.Lines.LastOrDefault(IsSummary) ?? "no count",
            BuildJudgement.Findings(result, context.Checkout.Root),
            $"dotnet run --project {NoctxProject} -- {string.Join(' ', arguments.Select(Quoted))}");
    }

    // "3 findings and 1 suggestion in 2 projects, 40 files." is noctx's last line on standard error.
    private static bool IsSummary(string line) =>
        line.Contains(" finding", StringComparison.Ordinal) && line.Contains(" project", StringComparison.Ordinal) && line.EndsWith(" files.", StringComparison.Ordinal);

    // Both programs lie in the output folder of one build: artifacts/bin/<project>/<configuration>/.
    private static string FindNoctx()
    {
        var own = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        return Path.Combine(own.Parent!.Parent!.FullName, "Noctx.Cli", own.Name, "noctx.dll");
    }

    private static string Quoted(string argument) => argument.Contains('*', StringComparison.Ordinal) ? $"'{argument}'" : argument;
}
