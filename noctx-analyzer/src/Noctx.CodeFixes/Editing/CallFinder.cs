using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Noctx.Analyzers.Proofs;

namespace Noctx.CodeFixes.Editing;

/// <summary>Finds the nodes that reports point at.</summary>
internal static class CallFinder
{
    /// <summary>Finds the call whose name is reported.</summary>
    public static SyntaxNode? FindCall(SyntaxNode root, TextSpan reported)
    {
        foreach (var node in root.FindToken(reported.Start).Parent?.AncestorsAndSelf() ?? [])
        {
            if (node is InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax or ConstructorInitializerSyntax or PrimaryConstructorBaseTypeSyntax
                && CallSite.NameOf(node).Span == reported)
            {
                return node;
            }
        }

        return null;
    }

    /// <summary>Finds the innermost node of a kind around the reported place.</summary>
    public static T? FindAround<T>(SyntaxNode root, TextSpan reported)
        where T : SyntaxNode
        => root.FindToken(reported.Start).Parent?.FirstAncestorOrSelf<T>();

    /// <summary>Finds the expression that is reported as a whole.</summary>
    public static ExpressionSyntax? FindExpression(SyntaxNode root, TextSpan reported)
        => root.FindNode(reported, getInnermostNodeForTie: true) as ExpressionSyntax;
}
