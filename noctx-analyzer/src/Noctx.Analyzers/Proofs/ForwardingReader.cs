using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Noctx.Analyzers.Proofs;

/// <summary>Reads whether a method of the source does nothing but call another one.</summary>
internal static class ForwardingReader
{
    /// <summary>Tells whether the method's whole body is one call of that name; by syntax, since the body may be in another file.</summary>
    public static bool ForwardsTo(IMethodSymbol method, string name)
    {
        foreach (var reference in method.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax() is BaseMethodDeclarationSyntax declaration && OnlyExpression(declaration) is { } expression && CalledName(expression) == name)
            {
                return true;
            }
        }

        return false;
    }

    private static ExpressionSyntax? OnlyExpression(BaseMethodDeclarationSyntax declaration) => declaration switch
    {
        { ExpressionBody.Expression: { } expression } => expression,
        { Body.Statements: [ReturnStatementSyntax { Expression: { } expression }] } => expression,
        { Body.Statements: [ExpressionStatementSyntax { Expression: { } expression }] } => expression,
        _ => null,
    };

    private static string? CalledName(ExpressionSyntax expression) => expression switch
    {
        AwaitExpressionSyntax wait => CalledName(wait.Expression),
        ParenthesizedExpressionSyntax inner => CalledName(inner.Expression),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait", Expression: var inner } } => CalledName(inner),
        InvocationExpressionSyntax call => CallSite.NameOf(call).ValueText,
        _ => null,
    };
}
