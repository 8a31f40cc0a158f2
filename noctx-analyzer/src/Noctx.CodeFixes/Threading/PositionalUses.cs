using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Noctx.CodeFixes.Threading;

/// <summary>Finds where a record is taken apart by position: there the order of its parameters is a meaning that no compiler error guards.</summary>
internal static class PositionalUses
{
    /// <summary>Tells whether a method is a record's primary constructor and something in the solution takes the record apart.</summary>
    public static async Task<bool> ExistAsync(IMethodSymbol constructor, Solution solution, CancellationToken cancellationToken)
    {
        if (constructor.MethodKind != MethodKind.Constructor || !constructor.DeclaringSyntaxReferences.Any(r => r.GetSyntax(cancellationToken) is RecordDeclarationSyntax))
        {
            return false;
        }

        var record = constructor.ContainingType.GetDocumentationCommentId();
        foreach (var document in solution.Projects.SelectMany(p => p.Documents))
        {
            var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
            var nodes = root?.DescendantNodes().Where(IsPositional).ToList() ?? [];
            if (nodes.Count > 0 && await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is { } model
                && nodes.SelectMany(node => Methods(node, model, cancellationToken)).Any(m => m.OriginalDefinition.ContainingType?.GetDocumentationCommentId() == record))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPositional(SyntaxNode node)
        => node is ForEachVariableStatementSyntax or PositionalPatternClauseSyntax or IdentifierNameSyntax { Identifier.ValueText: "Deconstruct" }
            || node is AssignmentExpressionSyntax { Left: TupleExpressionSyntax or DeclarationExpressionSyntax };

    private static IEnumerable<IMethodSymbol> Methods(SyntaxNode node, SemanticModel model, CancellationToken cancellationToken) => node switch
    {
        AssignmentExpressionSyntax assignment => Methods(model.GetDeconstructionInfo(assignment)),
        ForEachVariableStatementSyntax loop => Methods(model.GetDeconstructionInfo(loop)),
        PositionalPatternClauseSyntax { Parent: { } pattern } => (model.GetOperation(pattern, cancellationToken) as IRecursivePatternOperation)?.DeconstructSymbol is IMethodSymbol method ? [method] : [],
        _ => model.GetSymbolInfo(node, cancellationToken).Symbol is IMethodSymbol named ? [named] : [],
    };

    private static IEnumerable<IMethodSymbol> Methods(DeconstructionInfo deconstruction)
        => (deconstruction.Method is { } method ? [method] : Enumerable.Empty<IMethodSymbol>()).Concat(deconstruction.Nested.IsDefaultOrEmpty ? [] : deconstruction.Nested.SelectMany(Methods));
}
