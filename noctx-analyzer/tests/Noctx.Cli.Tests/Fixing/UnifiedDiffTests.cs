using System.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Noctx.Cli.Fixing;

namespace Noctx.Cli.Tests.Fixing;

public sealed class UnifiedDiffTests
{
    private static readonly string Long = string.Concat(Enumerable.Range(1, 30).Select(i => $"line {i}\n"));

    public static TheoryData<string, string> Changes => new()
    {
        { "a\nb\n", "a\nB\n" },
        { "a\nb", "a\nB" },
        { "a", "a\nb\nc" },
        { "only\n", "changed\n" },
        { Long, Long.Replace("line 2\n", "two\n", StringComparison.Ordinal).Replace("line 29\n", "", StringComparison.Ordinal) },
        { Long, "first\n" + Long.Replace("line 8\n", "eight\nnine\n", StringComparison.Ordinal) },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task Diff_is_a_patch_that_git_applies(string before, string after)
    {
        using var folder = new TemporaryFolder().With("C.cs", before);
        using var diff = new StringWriter { NewLine = "\n" };

        // The path is relative to the current folder, and git is started in another one with the same file.
        UnifiedDiff.Write(new ChangedFile(Path.GetFullPath("C.cs"), SourceText.From(before), SourceText.From(after)), diff);
        folder.With("fix.diff", diff.ToString());
        using var git = Process.Start(new ProcessStartInfo("git", ["apply", "fix.diff"]) { WorkingDirectory = folder.PathOf() })!;
        await git.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.True(git.ExitCode == 0, diff.ToString());
        Assert.Equal(after, await File.ReadAllTextAsync(folder.PathOf("C.cs"), TestContext.Current.CancellationToken));
    }
}
