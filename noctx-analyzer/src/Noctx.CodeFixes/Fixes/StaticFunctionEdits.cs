using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Noctx.Analyzers.Proofs;
using Noctx.CodeFixes.Editing;

namespace Noctx.CodeFixes.Fixes;

/// <summary>Lets a token into a static function: a lambda may capture it, a local function gets a parameter that all its callers fill.</summary>
internal static class StaticFunctionEdits
{
    /// <summary>Gives what has to change beside the reported call; nothing when no static function is in the way.</summary>
    public static (string? Title, IReadOnlyList<NodeEdit> Edits) For(SyntaxNode root, Diagnostic diagnostic, string parameter)
    {
        if (TokenFixProperties.ReadStatic(diagnostic) is not { } barrier)
        {
            return (null, []);
        }

        var start = root.FindToken(barrier.Start).Parent;
        if (barrier.Name.Length == 0)
        {
            if (start?.FirstAncestorOrSelf<AnonymousFunctionExpressionSyntax>() is not { } lambda)
            {
                return (null, []);
            }

            return ($"Pass '{parameter}' and let the lambda capture it", [new NodeEdit(lambda, node => Capturing((AnonymousFunctionExpressionSyntax)node)) { Key = "capture" }]);
        }

        if (start?.FirstAncestorOrSelf<LocalFunctionStatementSyntax>(f => f.Identifier.ValueText == barrier.Name) is not { Parent: { } scope } function)
        {
            return (null, []);
        }

        var edits = new List<NodeEdit>
        {
            new(function, node => ParameterAdder.Add(node, ParameterAdder.Parameter(parameter, isOptional: false, isIterator: false, TokenFixProperties.ReadTypeNames(diagnostic)))) { Key = "parameter" },
        };
        foreach (var call in scope.DescendantNodes().OfType<InvocationExpressionSyntax>())
        {
            if (call.Expression is IdentifierNameSyntax { Identifier.ValueText: var name } && name == barrier.Name)
            {
                // Inside the function its own parameter is the nearest token.
                var token = call.Ancestors().Contains(function) ? parameter : barrier.Outer;
                var named = call.ArgumentList.Arguments.Any(a => a.NameColon is not null) || function.ParameterList.Parameters.Count > call.ArgumentList.Arguments.Count;
                edits.Add(new NodeEdit(call, node => CallSite.WithArguments(
                    node, new TokenArgument(token, named ? parameter : null, CallSite.ArgumentsOf(node).Count).AddTo(CallSite.ArgumentsOf(node))))
                { Key = "argument" });
            }
        }

        return ($"Give '{barrier.Name}' a parameter '{parameter}'", edits);
    }

    private static AnonymousFunctionExpressionSyntax Capturing(AnonymousFunctionExpressionSyntax lambda)
    {
        var index = lambda.Modifiers.IndexOf(SyntaxKind.StaticKeyword);
        return index < 0 ? lambda : lambda.WithModifiers(lambda.Modifiers.RemoveAt(index)).WithLeadingTrivia(lambda.GetLeadingTrivia());
    }
}
