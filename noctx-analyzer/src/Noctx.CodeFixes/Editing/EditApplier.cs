using Microsoft.CodeAnalysis;

namespace Noctx.CodeFixes.Editing;

/// <summary>Applies many edits to one tree, inner nodes first, so that none is lost.</summary>
internal static class EditApplier
{
    /// <summary>Gives the root with all edits applied.</summary>
    public static SyntaxNode Apply(SyntaxNode root, IEnumerable<NodeEdit> edits)
    {
        var byNode = new Dictionary<SyntaxNode, List<NodeEdit>>();
        foreach (var edit in edits)
        {
            if (!byNode.TryGetValue(edit.Target, out var list))
            {
                byNode[edit.Target] = list = [];
            }

            list.Add(edit);
        }

        return root.ReplaceNodes(byNode.Keys, (original, rewritten) => byNode[original].Aggregate(rewritten, (node, edit) => edit.Rewrite(node)));
    }

    /// <summary>Applies edits to a document and leaves out those after which it has new errors.</summary>
    public static async Task<Document> ApplyAsync(Document document, IReadOnlyList<NodeEdit> edits, CancellationToken cancellationToken)
    {
        if (edits.Count == 0 || await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root)
        {
            return document;
        }

        var before = await CountErrorsAsync(document, cancellationToken).ConfigureAwait(false);
        var whole = document.WithSyntaxRoot(Apply(root, edits));
        if (await CountErrorsAsync(whole, cancellationToken).ConfigureAwait(false) <= before)
        {
            return whole;
        }

        var kept = new List<NodeEdit>();
        foreach (var edit in edits)
        {
            kept.Add(edit);
            if (await CountErrorsAsync(document.WithSyntaxRoot(Apply(root, kept)), cancellationToken).ConfigureAwait(false) > before)
            {
                kept.RemoveAt(kept.Count - 1);
            }
        }

        return document.WithSyntaxRoot(Apply(root, kept));
    }

    private static async Task<int> CountErrorsAsync(Document document, CancellationToken cancellationToken)
        => await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is { } model
            ? model.GetDiagnostics(cancellationToken: cancellationToken).Count(d => d.Severity == DiagnosticSeverity.Error)
            : 0;
}
