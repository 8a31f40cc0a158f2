using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Simplification;

namespace Noctx.CodeFixes.Editing;

/// <summary>Applies many edits to one tree, inner nodes first, so that none is lost.</summary>
internal static class EditApplier
{
    /// <summary>Gives the root with all edits applied; edits of one node with the same key are applied once.</summary>
    public static SyntaxNode Apply(SyntaxNode root, IEnumerable<NodeEdit> edits)
    {
        var byNode = new Dictionary<SyntaxNode, List<NodeEdit>>();
        foreach (var edit in edits)
        {
            if (!byNode.TryGetValue(edit.Target, out var list))
            {
                byNode[edit.Target] = list = [];
            }

            if (edit.Key is null || list.All(e => e.Key != edit.Key))
            {
                list.Add(edit);
            }
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
        var kept = await KeepAsync(document, root, [], edits.GroupBy(e => e.Offer ?? e).Select(g => g.ToList()).ToList(), before, cancellationToken).ConfigureAwait(false);
        return kept.Count == 0 ? document : await SimplifyAsync(document.WithSyntaxRoot(Apply(root, kept)), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Shortens the names that an edit has written out.</summary>
    public static async Task<Document> SimplifyAsync(Document document, CancellationToken cancellationToken)
        => await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is { } root && root.GetAnnotatedNodes(Simplifier.Annotation).Any()
            ? await Simplifier.ReduceAsync(document, Simplifier.Annotation, cancellationToken: cancellationToken).ConfigureAwait(false)
            : document;

    // Adds groups of edits to those that are known to compile; a set that does not is halved until the culprits are found.
    private static async Task<List<NodeEdit>> KeepAsync(Document document, SyntaxNode root, List<NodeEdit> kept, List<List<NodeEdit>> groups, int before, CancellationToken cancellationToken)
    {
        var all = kept.Concat(groups.SelectMany(g => g)).ToList();
        if (groups.Count == 0 || await CountErrorsAsync(document.WithSyntaxRoot(Apply(root, all)), cancellationToken).ConfigureAwait(false) <= before)
        {
            return all;
        }

        if (groups.Count == 1)
        {
            return kept;
        }

        var half = groups.Count / 2;
        kept = await KeepAsync(document, root, kept, groups.GetRange(0, half), before, cancellationToken).ConfigureAwait(false);
        return await KeepAsync(document, root, kept, groups.GetRange(half, groups.Count - half), before, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<int> CountErrorsAsync(Document document, CancellationToken cancellationToken)
        => await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is { } model
            ? model.GetDiagnostics(cancellationToken: cancellationToken).Count(d => d.Severity == DiagnosticSeverity.Error)
            : 0;
}
