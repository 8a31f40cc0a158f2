using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Noctx.Cli.Fixing;

/// <summary>Is a file before and after mending.</summary>
/// <param name="Path">Its full path.</param>
/// <param name="Before">Its text.</param>
/// <param name="After">Its new text.</param>
internal sealed record ChangedFile(string Path, SourceText Before, SourceText After)
{
    /// <summary>Lists the files in which two solutions differ, each once though several projects may share it.</summary>
    public static async Task<IReadOnlyList<ChangedFile>> FindAsync(Solution before, Solution after, CancellationToken cancellationToken)
    {
        var files = new Dictionary<string, ChangedFile>(StringComparer.Ordinal);
        foreach (var id in after.GetChanges(before).GetProjectChanges().SelectMany(p => p.GetChangedDocuments()))
        {
            var old = before.GetDocument(id)!;
            var oldText = await old.GetTextAsync(cancellationToken);
            var newText = await after.GetDocument(id)!.GetTextAsync(cancellationToken);
            if (old.FilePath is { } path && !oldText.ContentEquals(newText))
            {
                files.TryAdd(path, new ChangedFile(path, oldText, newText));
            }
        }

        return [.. files.Values.OrderBy(f => f.Path, StringComparer.Ordinal)];
    }

    /// <summary>Writes the new text in the encoding of the old one.</summary>
    public async Task WriteAsync(CancellationToken cancellationToken)
        => await File.WriteAllTextAsync(Path, After.ToString(), Before.Encoding ?? new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), cancellationToken);
}
