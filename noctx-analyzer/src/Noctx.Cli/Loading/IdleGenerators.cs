using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Noctx.Cli.Loading;

/// <summary>
/// Leaves out the generators of the framework that have nothing to do: each waits for one attribute, and a project whose files never
/// write it gets nothing from it. Only to start them costs a small project half of its time.
/// </summary>
internal static class IdleGenerators
{
    // The assembly, and the part of its attributes' names that every use has to write, also with an alias or without "Attribute".
    private static readonly Dictionary<string, byte[][]> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Microsoft.Extensions.Logging.Generators"] = ["LoggerMessage"u8.ToArray()],
        ["Microsoft.Extensions.Options.SourceGeneration"] = ["OptionsValidator"u8.ToArray()],
        ["Microsoft.Interop.ComInterfaceGenerator"] = ["GeneratedCom"u8.ToArray()],
        ["Microsoft.Interop.JavaScript.JSImportGenerator"] = ["JSImport"u8.ToArray(), "JSExport"u8.ToArray()],
        ["Microsoft.Interop.LibraryImportGenerator"] = ["LibraryImport"u8.ToArray()],
        ["System.Text.Json.SourceGeneration"] = ["JsonSerializable"u8.ToArray()],
        ["System.Text.RegularExpressions.Generator"] = ["GeneratedRegex"u8.ToArray()],
    };

    /// <summary>Gives the project without them.</summary>
    public static ProjectInfo LeaveOut(ProjectInfo project)
    {
        var waiting = project.AnalyzerReferences.Where(r => WordsOf(r) is not null).ToHashSet();
        foreach (var document in project.Documents)
        {
            if (waiting.Count == 0)
            {
                break;
            }

            if (document.FilePath is not { } path || Read(path) is not { } text)
            {
                waiting.Clear();
                break;
            }

            waiting.RemoveWhere(r => WordsOf(r)!.Any(w => text.AsSpan().IndexOf(w) >= 0));
        }

        return waiting.Count == 0 ? project : project.WithAnalyzerReferences(project.AnalyzerReferences.Where(r => !waiting.Contains(r)));
    }

    private static byte[][]? WordsOf(AnalyzerReference reference) =>
        reference.FullPath is { } path && Words.TryGetValue(Path.GetFileNameWithoutExtension(path), out var words) ? words : null;

    // Null when a word could stand there unseen (no ASCII superset, or an escape, which may be part of a name) or the bytes cannot be
    // had: the loader will say what is wrong with the file. What comes through a pipe can be read only once.
    private static byte[]? Read(string path)
    {
        if (path.StartsWith("/dev/", StringComparison.Ordinal) || path.StartsWith("/proc/", StringComparison.Ordinal))
        {
            return null;
        }

        try
        {
            var bytes = File.ReadAllBytes(path);
            return bytes.AsSpan().Contains((byte)0) || bytes.AsSpan().IndexOf("\\u"u8) >= 0 || bytes.AsSpan().IndexOf("\\U"u8) >= 0 ? null : bytes;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return null;
        }
    }
}
