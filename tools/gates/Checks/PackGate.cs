using Gates.Building;
using Gates.Packages;
using Gates.Running;

namespace Gates.Checks;

/// <summary>Packs what is packable and looks inside.</summary>
internal sealed class PackGate : IGate
{
    private const string Lists = "tools/gates/packages";

    /// <inheritdoc />
    public string Name => "pack";

    /// <inheritdoc />
    public string Checks => "packages carry licence, description and readme, and exactly the listed files";

    /// <inheritdoc />
    public async Task<GateOutcome> RunAsync(GateContext context, CancellationToken cancellationToken)
    {
        if (await SolutionBuild.RequireAsync(context, cancellationToken) is { } red)
        {
            return red;
        }

        var directory = Path.Combine(context.Checkout.Root, "artifacts", "gate-packages");
        if (Directory.Exists(directory))
        {
            Directory.Delete(directory, recursive: true);
        }

        // Debug, which has just been built; what is looked at is the same in Release.
        var result = await context.DotnetAsync(
            ["pack", context.Checkout.Solution, "--no-build", "--configuration", "Debug", "-property:PackRelease=false", "--output", directory, "-nologo", "-verbosity:quiet"],
            cancellationToken);
        var findings = BuildJudgement.Findings(result, context.Checkout.Root).ToList();
        var packages = (Directory.Exists(directory) ? Directory.GetFiles(directory, "*.nupkg") : [])
            .Select(PackageContents.Read)
            .OrderBy(p => p.Id, StringComparer.Ordinal)
            .ToArray();
        foreach (var package in packages)
        {
            var list = $"{Lists}/{package.Id}.txt";
            if (context.Options.Fix)
            {
                Directory.CreateDirectory(context.Checkout.FullPath(Lists));
                await File.WriteAllTextAsync(context.Checkout.FullPath(list), string.Concat(package.Listing.Select(l => l + "\n")), cancellationToken);
            }

            findings.AddRange(PackageCheck.Check(package, list, await ReadListAsync(context.Checkout.FullPath(list), cancellationToken)));
        }

        findings.AddRange(StaleLists(context, packages));
        return GateOutcome.Of($"{packages.Length} packages", findings, "dotnet run --project tools/gates -- pack --fix");
    }

    private static async Task<string[]?> ReadListAsync(string path, CancellationToken cancellationToken) =>
        File.Exists(path) ? await File.ReadAllLinesAsync(path, cancellationToken) : null;

    private static IEnumerable<Finding> StaleLists(GateContext context, PackageContents[] packages)
    {
        var directory = context.Checkout.FullPath(Lists);
        return (Directory.Exists(directory) ? Directory.GetFiles(directory, "*.txt") : [])
            .Select(f => Path.GetFileNameWithoutExtension(f))
            .Where(id => packages.All(p => p.Id != id))
            .Select(id => new Finding($"{Lists}/{id}.txt", "lists a package that is not made; delete it."));
    }
}
