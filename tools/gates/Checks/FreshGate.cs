using Gates.Freshness;
using Gates.Processes;
using Gates.Repository;
using Gates.Running;

namespace Gates.Checks;

/// <summary>Deletes committed generated files, makes them anew and asks git whether anything differs.</summary>
/// <remarks><c>git diff</c> would not do: it sees neither a new file that no one added nor an old one that is no longer made.</remarks>
internal sealed class FreshGate : IGate
{
    private const int DiffLines = 60;

    /// <inheritdoc />
    public string Name => "fresh";

    /// <inheritdoc />
    public string Checks => "committed generated files are what their generators make";

    /// <inheritdoc />
    public async Task<GateOutcome> RunAsync(GateContext context, CancellationToken cancellationToken)
    {
        var checkout = context.Checkout;
        var settings = FreshSettings.Load(checkout);
        var projects = GeneratingProjects.Find(
            checkout, await checkout.ListProjectsAsync(RepositorySettings.Load(checkout), cancellationToken), settings);
        var sources = settings.Sources.Where(s => !s.IsPerProject || projects.Count > 0).ToArray();
        if (projects.Count > 0 && !sources.Any(s => s.IsPerProject))
        {
            return GateOutcome.Fail(
                "cannot regenerate", [new Finding(FreshSettings.FileName, $"names no command for {{project}}, but {projects[0]} has generated code.")], $"edit {FreshSettings.FileName}");
        }

        if (sources.Length == 0)
        {
            return GateOutcome.Pass("nothing is generated");
        }

        var (findings, count) = (new List<Finding>(), 0);
        foreach (var source in sources)
        {
            var paths = source.PathsFor(projects);
            var snapshot = TreeSnapshot.Take(checkout.Root, paths);
            count += snapshot.Count;
            findings.AddRange(await CheckAsync(context, source, projects, snapshot, paths, cancellationToken));
        }

        return GateOutcome.Of($"{count} files of {sources.Length} sources, {projects.Count} projects", findings, "dotnet run --project tools/gates -- fresh --fix && git add --all");
    }

    private static async Task<IReadOnlyList<Finding>> CheckAsync(
        GateContext context, FreshSource source, IReadOnlyList<string> projects, TreeSnapshot snapshot, IReadOnlyList<string> paths, CancellationToken cancellationToken)
    {
        var keep = false;
        try
        {
            snapshot.Delete();
            foreach (var command in source.CommandsFor(projects))
            {
                var request = new ProcessRequest(command[0], command.Skip(1).ToArray(), context.Checkout.Root);
                var result = await context.Processes.RunAsync(request, cancellationToken);
                if (result.ExitCode != 0)
                {
                    return [new Finding(source.Name, $"'{request}' failed:\n{result.Tail()}")];
                }
            }

            keep = context.Options.Fix;
            return await DifferencesAsync(context, source, snapshot, paths, cancellationToken);
        }
        finally
        {
            if (!keep)
            {
                snapshot.Restore();
            }
        }
    }

    private static async Task<IReadOnlyList<Finding>> DifferencesAsync(
        GateContext context, FreshSource source, TreeSnapshot snapshot, IReadOnlyList<string> paths, CancellationToken cancellationToken)
    {
        var status = await context.GitAsync(["status", "--porcelain", "--untracked-files=all", "--", .. paths], cancellationToken);
        if (status.Output.Length == 0)
        {
            return [];
        }

        var because = snapshot.IsSame() ? "is right on the disk, but not committed" : "is not what the generator makes now";
        var findings = status.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(l => new Finding(l[3..], $"{because} ({Word(l[..2])}).")).ToList();
        var diff = await context.GitAsync(["diff", "--no-color", "--unified=1", "HEAD", "--", .. paths], cancellationToken);
        if (diff.Output.Length > 0)
        {
            var lines = diff.Output.TrimEnd('\n').Split('\n');
            var more = lines.Length > DiffLines ? $"\n… {lines.Length - DiffLines} lines more" : "";
            findings.Add(new Finding(source.Name, "committed → regenerated:\n" + string.Join('\n', lines.Take(DiffLines)) + more));
        }

        return findings;
    }

    private static string Word(string code) => code switch
    {
        "??" => "untracked: made, but never added",
        _ when code.Contains('D', StringComparison.Ordinal) => "stale: no longer made",
        _ when code.Contains('A', StringComparison.Ordinal) => "added, not committed",
        _ => "modified",
    };
}
