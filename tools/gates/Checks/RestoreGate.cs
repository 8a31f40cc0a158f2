using Gates.Building;
using Gates.Packages;
using Gates.Repository;
using Gates.Running;

namespace Gates.Checks;

/// <summary>Restores from the lock files and checks that versions are written in one place.</summary>
internal sealed class RestoreGate : IGate
{
    /// <inheritdoc />
    public string Name => GateNames.Restore;

    /// <inheritdoc />
    public string Checks => "packages restore from lock files without a warning; versions only in Directory.Packages.props";

    /// <inheritdoc />
    public async Task<GateOutcome> RunAsync(GateContext context, CancellationToken cancellationToken)
    {
        var checkout = context.Checkout;
        var settings = RepositorySettings.Load(checkout);
        var projects = await checkout.ListProjectsAsync(settings, cancellationToken);
        var files = await checkout.ListFilesAsync(cancellationToken);

        var findings = MissingLockFiles(projects, files).ToList();
        findings.AddRange(files.Where(f => IsProjectFile(f) && !settings.OutsideSolution.Any(e => e.Matches(f)))
            .SelectMany(f => PackageVersions.Check(f, checkout.FullPath(f))));
        var result = await context.DotnetAsync(["restore", checkout.Solution, "--locked-mode", "-nologo"], cancellationToken);
        findings.AddRange(BuildJudgement.Findings(result, checkout.Root));
        return GateOutcome.Of($"{projects.Count} projects", findings, $"dotnet restore {checkout.Solution} --force-evaluate");
    }

    private static bool IsProjectFile(string file) =>
        Path.GetExtension(file) is ".csproj" or ".props" or ".targets";

    // Asked before the restore: a restore of a project without a lock file writes one, in locked mode too.
    private static IEnumerable<Finding> MissingLockFiles(IReadOnlyList<string> projects, IReadOnlyList<string> files)
    {
        var known = files.ToHashSet(StringComparer.Ordinal);
        return projects
            .Where(p => !known.Contains(LockFileOf(p)))
            .Select(p => new Finding(p, "has no packages.lock.json beside it; restore and commit it."));
    }

    private static string LockFileOf(string project) => project[..(project.LastIndexOf('/') + 1)] + "packages.lock.json";
}
