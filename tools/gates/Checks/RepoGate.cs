using System.Text;
using Gates.Repository;
using Gates.Running;
using Gates.Solutions;
using Gates.Text;

namespace Gates.Checks;

/// <summary>Checks that the solution mirrors the disk and that every text file is written the same way.</summary>
internal sealed class RepoGate : IGate
{
    /// <inheritdoc />
    public string Name => "repo";

    /// <inheritdoc />
    public string Checks => "every project is in the solution, folders mirror the disk; line endings, spaces, long files";

    /// <inheritdoc />
    public async Task<GateOutcome> RunAsync(GateContext context, CancellationToken cancellationToken)
    {
        var checkout = context.Checkout;
        var settings = RepositorySettings.Load(checkout);
        var files = await checkout.ListFilesAsync(cancellationToken);
        var projects = await checkout.ListProjectsAsync(settings, cancellationToken);
        var mended = context.Options.Fix ? await MendAsync(checkout, settings, files, projects, cancellationToken) : 0;

        var findings = new List<Finding>();
        findings.AddRange(ExemptionFindings(settings, files));
        findings.AddRange(await SolutionFindingsAsync(checkout, projects, cancellationToken));
        findings.AddRange(DuplicateNames(projects));
        foreach (var file in TextFiles(checkout, settings, files))
        {
            var bytes = await File.ReadAllBytesAsync(checkout.FullPath(file), cancellationToken);
            findings.AddRange(TextScan.Faults(file, bytes, RulesFor(file, settings)));
        }

        var summary = $"{projects.Count} projects, {files.Count} files" + (mended > 0 ? $", {mended} mended" : "");
        return GateOutcome.Of(summary, findings, "dotnet run --project tools/gates -- repo --fix");
    }

    private static async Task<IReadOnlyList<Finding>> SolutionFindingsAsync(Checkout checkout, IReadOnlyList<string> projects, CancellationToken cancellationToken) =>
        await ReadSolutionAsync(checkout, cancellationToken) is { } text
            ? SolutionCheck.Compare(checkout.Solution, text, projects)
            : [new Finding(checkout.Solution, "is missing.")];

    // Decoded by hand: File.ReadAllText would swallow a byte order mark.
    private static async Task<string?> ReadSolutionAsync(Checkout checkout, CancellationToken cancellationToken)
    {
        var path = checkout.FullPath(checkout.Solution);
        return File.Exists(path) ? Encoding.UTF8.GetString(await File.ReadAllBytesAsync(path, cancellationToken)) : null;
    }

    // Output folders, test reports and logs are named after projects, and some disks do not tell case apart.
    private static IEnumerable<Finding> DuplicateNames(IReadOnlyList<string> projects) =>
        from project in projects
        group project by Path.GetFileNameWithoutExtension(project).ToUpperInvariant() into same
        where same.Count() > 1
        select new Finding(same.First(), $"shares its project name with {string.Join(", ", same.Skip(1))}.");

    private static IEnumerable<Finding> ExemptionFindings(RepositorySettings settings, IReadOnlyList<string> files)
    {
        foreach (var (key, entries) in settings.Lists)
        {
            foreach (var entry in entries)
            {
                if (string.IsNullOrWhiteSpace(entry.Reason))
                {
                    yield return new Finding(RepositorySettings.FileName, $"{key} '{entry.Path}' gives no reason.");
                }

                if (!files.Any(entry.Matches))
                {
                    yield return new Finding(RepositorySettings.FileName, $"{key} '{entry.Path}' matches no file; remove it.");
                }
            }
        }
    }

    private static IEnumerable<string> TextFiles(Checkout checkout, RepositorySettings settings, IReadOnlyList<string> files) =>
        files.Where(f => f != checkout.Solution && !settings.Bytes.Any(e => e.Matches(f)));

    private static TextRules RulesFor(string file, RepositorySettings settings)
    {
        var rules = TextRules.For(file);
        return settings.LongFiles.Any(e => e.Matches(file)) ? rules with { Length = false } : rules;
    }

    private static async Task<int> MendAsync(
        Checkout checkout, RepositorySettings settings, IReadOnlyList<string> files, IReadOnlyList<string> projects, CancellationToken cancellationToken)
    {
        var mended = 0;
        var solution = SolutionWriter.Write(projects);
        if (await ReadSolutionAsync(checkout, cancellationToken) != solution)
        {
            await File.WriteAllTextAsync(checkout.FullPath(checkout.Solution), solution, cancellationToken);
            mended++;
        }

        foreach (var file in TextFiles(checkout, settings, files))
        {
            var bytes = await File.ReadAllBytesAsync(checkout.FullPath(file), cancellationToken);
            var right = TextMender.Mend(bytes, RulesFor(file, settings));
            if (!ReferenceEquals(right, bytes))
            {
                await File.WriteAllBytesAsync(checkout.FullPath(file), right, cancellationToken);
                mended++;
            }
        }

        return mended;
    }
}
