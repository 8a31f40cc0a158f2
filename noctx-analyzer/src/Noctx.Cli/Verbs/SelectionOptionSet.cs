using System.CommandLine;
using Noctx.Cli.Selecting;

namespace Noctx.Cli.Verbs;

/// <summary>Is the arguments that choose findings by age: those of a baseline are old, those on changed lines are new.</summary>
internal sealed class SelectionOptionSet
{
    private readonly Option<string?> _baseline = new("--baseline") { Description = "Leave out the findings of this baseline file." };
    private readonly Option<string?> _newFrom = new("--new-from") { Description = "Only findings on lines that differ from this git revision." };
    private readonly Option<string?> _newFromMergeBase = new("--new-from-merge-base") { Description = "Only findings on lines changed since this branch was left." };
    private readonly Option<string?> _newFromPatch = new("--new-from-patch") { Description = "Only findings on lines that this unified diff adds; its paths are relative to the current folder." };
    private readonly Option<bool> _wholeFiles = new("--whole-files") { Description = "With --new-from…: all findings of files with a changed line." };

    public void AddTo(Command command)
    {
        Option[] origins = [_newFrom, _newFromMergeBase, _newFromPatch];
        foreach (var option in origins.Append(_baseline).Append(_wholeFiles))
        {
            command.Options.Add(option);
        }

        command.Validators.Add(result =>
        {
            var given = origins.Where(o => result.GetResult(o) is { Implicit: false }).Select(o => o.Name).ToList();
            if (given.Count > 1)
            {
                result.AddError($"{string.Join(" and ", given)} exclude each other.");
            }
            else if (given.Count == 0 && result.GetValue(_wholeFiles))
            {
                result.AddError("--whole-files needs one of --new-from, --new-from-merge-base, --new-from-patch.");
            }
        });
    }

    /// <summary>Reads the files and asks git.</summary>
    /// <exception cref="Loading.LoadException">A file does not exist or is not what it should be.</exception>
    /// <exception cref="UsageException">There is no git, no repository or no such revision.</exception>
    public async Task<Selection> ReadAsync(ParseResult parsed, string target, CancellationToken cancellationToken)
    {
        var baseline = parsed.GetValue(_baseline) is { } path ? await Baseline.ReadAsync(path, cancellationToken) : null;
        var changed = await ReadChangesAsync(parsed, target, cancellationToken);
        return new Selection(baseline, changed, parsed.GetValue(_wholeFiles));
    }

    private async Task<ChangedLines?> ReadChangesAsync(ParseResult parsed, string target, CancellationToken cancellationToken)
    {
        if (parsed.GetValue(_newFromPatch) is { } patch)
        {
            return await ChangedLines.OfPatchAsync(patch, cancellationToken);
        }

        var (revision, mergeBase) = parsed.GetValue(_newFromMergeBase) is { } branch ? (branch, true) : (parsed.GetValue(_newFrom), false);
        if (revision is null)
        {
            return null;
        }

        var full = Path.GetFullPath(target.TrimStart('@'));
        var folder = Directory.Exists(full) ? full : Path.GetDirectoryName(full)!;
        return await ChangedLines.SinceAsync(revision, mergeBase, Directory.Exists(folder) ? folder : Environment.CurrentDirectory, cancellationToken);
    }
}
