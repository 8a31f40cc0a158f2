using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;
using Microsoft.CodeAnalysis.Operations;
using Noctx.Analyzers.KnownTypes;
using Noctx.Analyzers.TokenSources;
using Noctx.CodeFixes.Editing;

namespace Noctx.CodeFixes.Threading;

/// <summary>Finds where a method is handed to code that runs it at once. With one more parameter it no longer fits the delegate, so a lambda has to call it.</summary>
internal static class MethodGroupUses
{
    /// <summary>Gives the edits that write lambdas, with their documents.</summary>
    public static async Task<IReadOnlyList<(DocumentId Document, NodeEdit Edit)>> FindAsync(IMethodSymbol method, Solution solution, CancellationToken cancellationToken)
    {
        var edits = new List<(DocumentId, NodeEdit)>();
        foreach (var reference in await SymbolFinder.FindReferencesAsync(method, solution, cancellationToken).ConfigureAwait(false))
        {
            foreach (var location in reference.Locations.Where(l => !l.IsImplicit && !l.IsCandidateLocation))
            {
                if (await location.Document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is { } root
                    && await location.Document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is { } model
                    && Group(root.FindToken(location.Location.SourceSpan.Start).Parent) is { } group
                    && model.GetOperation(group, cancellationToken) is IMethodReferenceOperation operation
                    && KnownSymbols.TryCreate(new TypeFinder(model.Compilation, VisibleNames.Of(model.Compilation))) is { } known && !LambdaEscape.Escapes(operation, known))
                {
                    var names = method.Parameters.Select(p => TokenScope.Identifier(p.Name)).ToList();
                    var parameters = names.Count == 1 ? names[0] : "(" + string.Join(", ", names) + ")";
                    var text = parameters + " => " + group.WithoutTrivia() + "(" + string.Join(", ", names) + ")";
                    edits.Add((location.Document.Id, new NodeEdit(group, node => SyntaxFactory.ParseExpression(text).WithTriviaFrom(node)) { Key = "lambda" }));
                }
            }
        }

        return edits;
    }

    private static ExpressionSyntax? Group(SyntaxNode? node)
    {
        if (node is not SimpleNameSyntax name)
        {
            return null;
        }

        ExpressionSyntax whole = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;
        return whole.Parent is InvocationExpressionSyntax call && call.Expression == whole ? null : whole;
    }
}
