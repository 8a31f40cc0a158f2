using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Noctx.Analyzers.Proofs;

namespace Noctx.CodeFixes.Fixes;

/// <summary>Writes proven arguments into calls of one file, nested calls included.</summary>
internal static class ArgumentInserter
{
    /// <summary>Finds the call that a report points at.</summary>
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

    /// <summary>Gives the root with every argument inserted. Inner calls are rewritten first, so none is lost.</summary>
    public static SyntaxNode Insert(SyntaxNode root, IEnumerable<(TextSpan Reported, TokenArgument Argument)> insertions)
    {
        var byCall = new Dictionary<SyntaxNode, TokenArgument>();
        foreach (var (reported, argument) in insertions)
        {
            if (FindCall(root, reported) is { } call)
            {
                byCall[call] = argument;
            }
        }

        return root.ReplaceNodes(byCall.Keys, (original, rewritten) => CallSite.WithArguments(rewritten, byCall[original].AddTo(CallSite.ArgumentsOf(rewritten))));
    }
}
