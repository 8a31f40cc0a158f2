using Microsoft.CodeAnalysis;

namespace Noctx.CodeFixes.Editing;

/// <summary>Is one change of one node.</summary>
/// <param name="Target">The node, in the tree that was analysed.</param>
/// <param name="Rewrite">Makes the new node of the old one, whose children may have been rewritten already.</param>
internal sealed record NodeEdit(SyntaxNode Target, Func<SyntaxNode, SyntaxNode> Rewrite)
{
    /// <summary>Gives what the edit does, when several reports ask for the same: then it is done once.</summary>
    public string? Key { get; init; }

    /// <summary>Gives the offer the edit is a part of; the edits of an offer are applied all or none.</summary>
    public object? Offer { get; init; }
}
