using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Noctx.Cli.Checking;
using Noctx.Cli.Loading;

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
        changed.Read(await GitAsync(["-c", "core.quotePath=false", "diff", "--unified=0", "--no-color", "--no-ext-diff", "--no-prefix", from, "--"], root, cancellationToken), root, prefixed: false);
        var untracked = await GitAsync(["-c", "core.quotePath=false", "ls-files", "--others", "--exclude-standard"], root, cancellationToken);
        foreach (var file in untracked.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            changed._lines[Path.GetFullPath(file, root)] = [(1, int.MaxValue)];
        }

        return changed;
    }

    /// <summary>Reads a unified diff, as <c>git diff</c> or <c>diff -u</c> write it; <c>-</c> is the standard input.</summary>
    /// <exception cref="LoadException">The file does not exist or holds no diff.</exception>
    public static async Task<ChangedLines> OfPatchAsync(string path, CancellationToken cancellationToken)
    {
        if (path != "-" && !File.Exists(path))
        {
            throw new LoadException($"the patch '{path}' does not exist.");
        }

        var text = path == "-" ? await Console.In.ReadToEndAsync(cancellationToken) : await File.ReadAllTextAsync(path, cancellationToken);
        if (text.Length > 0 && !text.Contains("\n+++ ", StringComparison.Ordinal) && !text.StartsWith("+++ ", StringComparison.Ordinal))
        {
            throw new LoadException($"'{path}' is not a unified diff: it has no line that begins with '+++ '.");
        }

        var changed = new ChangedLines();
        changed.Read(text, Environment.CurrentDirectory, prefixed: text.Contains("\n+++ b/", StringComparison.Ordinal) || text.StartsWith("+++ b/", StringComparison.Ordinal));
        return changed;
    }

    /// <summary>Tells whether a file has a changed line.</summary>
    public bool ContainsFile(string path) => _lines.ContainsKey(Path.GetFullPath(path));

    /// <summary>Tells whether a finding is on a changed line.</summary>
    public bool Contains(Finding finding)
        => _lines.TryGetValue(Path.GetFullPath(finding.Path), out var ranges) && ranges.Exists(r => finding.Line <= r.Last && finding.EndLine >= r.First);

    // Only added lines count: a hunk may have context around them.
    private void Read(string diff, string root, bool prefixed)
    {
        var file = "";
        var (line, oldLeft, newLeft) = (0, 0, 0);
        foreach (var text in diff.Split('\n'))
        {
            if (oldLeft > 0 || newLeft > 0)
            {
                switch (text.Length == 0 ? ' ' : text[0])
                {
                    case '+':
                        Add(file, line++);
                        newLeft--;
                        break;
                    case '-':
                        oldLeft--;
                        break;
                    case '\\':
                        break;
                    default:
                        line++;
                        oldLeft--;
                        newLeft--;
                        break;
                }
            }
            else if (text.StartsWith("+++ ", StringComparison.Ordinal))
            {
                // Other programs than git write the time after a tab.
                var name = text[4..].Split('\t')[0].TrimEnd('\r').Trim('"');
                file = Path.GetFullPath(prefixed && name.StartsWith("b/", StringComparison.Ordinal) ? name[2..] : name, root);
            }
            else if (Hunk().Match(text) is { Success: true } hunk)
            {
                oldLeft = Count(hunk.Groups[1]);
                line = int.Parse(hunk.Groups[2].ValueSpan, CultureInfo.InvariantCulture);
                newLeft = Count(hunk.Groups[3]);
            }
        }
    }

    private void Add(string file, int line)
    {
        if (!_lines.TryGetValue(file, out var ranges))
        {
            _lines[file] = ranges = [];
        }

        if (ranges.Count > 0 && ranges[^1].Last == line - 1)
        {
            ranges[^1] = (ranges[^1].First, line);
        }
        else
        {
            ranges.Add((line, line));
        }
    }

    private static int Count(Group number) => number.Success ? int.Parse(number.ValueSpan, CultureInfo.InvariantCulture) : 1;

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

    [GeneratedRegex(@"^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@", RegexOptions.CultureInvariant)]
    private static partial Regex Hunk();
}
