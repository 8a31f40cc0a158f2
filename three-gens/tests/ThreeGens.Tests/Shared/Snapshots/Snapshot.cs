using System.Runtime.CompilerServices;
using System.Text;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace ThreeGens.Tests.Shared.Snapshots;

/// <summary>Compares text with a committed file beside the test, by Verify's conventions.</summary>
/// <remarks>
/// <c>Class.Method.verified.cs</c> holds what was accepted, <c>.received.cs</c> is written on failure only. A missing file fails.
/// <c>ACCEPT_SNAPSHOTS=1</c> accepts what was received; with <c>CI=true</c> that switch is refused.
/// </remarks>
internal static class Snapshot
{
    private const int MaxDiffLines = 60;

    private static readonly UTF8Encoding Utf8WithMark = new(encoderShouldEmitUTF8Identifier: true);

    /// <summary>Compares the text with the verified file named after the calling test.</summary>
    /// <param name="text">The text received.</param>
    /// <param name="name">A part of the file name for a test that makes several snapshots.</param>
    /// <param name="extension">The file's extension without a dot.</param>
    public static void Match(
        string text, string? name = null, string extension = "cs", [CallerFilePath] string file = "", [CallerMemberName] string member = "")
    {
        var stem = Path.Combine(Path.GetDirectoryName(file)!, $"{Path.GetFileNameWithoutExtension(file)}.{member}{(name is null ? "" : "#" + name)}");
        MatchFile(text, $"{stem}.verified.{extension}", $"{stem}.received.{extension}", SnapshotMode.FromEnvironment());
    }

    internal static void MatchFile(string text, string verified, string received, SnapshotMode mode)
    {
        if (mode == SnapshotMode.Refused)
        {
            Assert.Fail("ACCEPT_SNAPSHOTS is set where CI=true: snapshots are accepted by people, not by CI. Unset it.");
        }

        var actual = Normalise(text);
        var expected = File.Exists(verified) ? Normalise(File.ReadAllText(verified)) : null;
        if (string.Equals(actual, expected, StringComparison.Ordinal))
        {
            File.Delete(received);
            return;
        }

        if (mode == SnapshotMode.Accept)
        {
            File.WriteAllText(verified, actual, Utf8WithMark);
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, actual, Utf8WithMark);
        var what = expected is null ? "has no verified file yet" : "differs from its verified file";
        Assert.Fail($"{Path.GetFileName(verified)}: the received text {what}.\n{Diff(expected ?? "", actual)}\nAccept it with: ACCEPT_SNAPSHOTS=1 dotnet test (or rename {Path.GetFileName(received)})");
    }

    private static string Normalise(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).TrimEnd('\n');

    private static string Diff(string expected, string actual)
    {
        var changed = InlineDiffBuilder.Diff(expected, actual).Lines.Where(l => l.Type != ChangeType.Unchanged).ToArray();
        var shown = changed.Take(MaxDiffLines).Select(l => (l.Type == ChangeType.Inserted ? "+ " : "- ") + l.Text);
        var rest = changed.Length > MaxDiffLines ? $"\n... and {changed.Length - MaxDiffLines} more changed lines" : "";
        return string.Join("\n", shown) + rest;
    }
}
