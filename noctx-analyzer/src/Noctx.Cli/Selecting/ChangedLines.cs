using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Noctx.Cli.Checking;

namespace Noctx.Cli.Selecting;

/// <summary>Knows which lines differ from a revision of git, so that only new code is judged.</summary>
internal sealed partial class ChangedLines
{
    private readonly Dictionary<string, List<(int First, int Last)>> _lines = new(StringComparer.Ordinal);

    /// <summary>Asks git what differs from a revision, or from where a branch was left.</summary>
    /// <exception cref="UsageException">There is no git, no repository or no such revision.</exception>
    public static async Task<ChangedLines> SinceAsync(string revision, bool mergeBase, string folder, CancellationToken cancellationToken)
    {
        var root = (await GitAsync(["rev-parse", "--show-toplevel"], folder, cancellationToken)).Trim();
        var from = mergeBase ? (await GitAsync(["merge-base", revision, "HEAD"], folder, cancellationToken)).Trim() : revision;
        var changed = new ChangedLines();
        changed.Read(await GitAsync(["-c", "core.quotePath=false", "diff", "--unified=0", "--no-color", "--no-ext-diff", "--no-prefix", from, "--"], root, cancellationToken), root);
        var untracked = await GitAsync(["-c", "core.quotePath=false", "ls-files", "--others", "--exclude-standard"], root, cancellationToken);
        foreach (var file in untracked.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            changed._lines[Path.GetFullPath(file, root)] = [(1, int.MaxValue)];
        }

        return changed;
    }

    /// <summary>Tells whether a finding is on a changed line.</summary>
    public bool Contains(Finding finding)
        => _lines.TryGetValue(Path.GetFullPath(finding.Path), out var ranges) && ranges.Exists(r => finding.Line <= r.Last && finding.EndLine >= r.First);

    private void Read(string diff, string root)
    {
        var file = "";
        foreach (var line in diff.Split('\n'))
        {
            if (line.StartsWith("+++ ", StringComparison.Ordinal))
            {
                file = Path.GetFullPath(line[4..].TrimEnd('\r', '\t'), root);
            }
            else if (Hunk().Match(line) is { Success: true } hunk)
            {
                var first = int.Parse(hunk.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
                var count = hunk.Groups[2].Success ? int.Parse(hunk.Groups[2].ValueSpan, CultureInfo.InvariantCulture) : 1;
                if (count > 0)
                {
                    if (!_lines.TryGetValue(file, out var ranges))
                    {
                        _lines[file] = ranges = [];
                    }

                    ranges.Add((first, first + count - 1));
                }
            }
        }
    }

    private static async Task<string> GitAsync(string[] arguments, string folder, CancellationToken cancellationToken)
    {
        using var process = new Process { StartInfo = new ProcessStartInfo("git", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true } };
        try
        {
            process.Start();
        }
        catch (System.ComponentModel.Win32Exception exception)
        {
            throw new UsageException("'git' cannot be started; --new-from needs it.", exception);
        }

        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var error = process.StandardError.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode == 0 ? await output : throw new UsageException($"git says: {(await error).Split('\n')[0]}");
    }

    [GeneratedRegex(@"^@@ -\S+ \+(\d+)(?:,(\d+))? @@", RegexOptions.CultureInvariant)]
    private static partial Regex Hunk();
}
