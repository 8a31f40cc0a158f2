using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;
using Microsoft.CodeAnalysis.Operations;
using Noctx.Analyzers.Declarations;
using Noctx.Analyzers.KnownTypes;
using Noctx.Analyzers.Proofs;
using Noctx.CodeFixes.Editing;

namespace Noctx.CodeFixes.Threading;

/// <summary>Moves the token behind the other parameters of one method. A change after which the solution has new errors is not made.</summary>
internal static class TokenReorderer
{
    /// <summary>Gives the solution with the method, its family and all calls changed; the same solution when that cannot be done.</summary>
    public static async Task<Solution> ReorderAsync(Solution solution, IMethodSymbol method, CancellationToken cancellationToken)
    {
        if (await MethodFamily.FindAsync(method, solution, cancellationToken).ConfigureAwait(false) is not { } family)
        {
            return solution;
        }

        var edits = new List<(DocumentId Document, NodeEdit Edit)>();
        foreach (var member in family)
        {
            if (await OrderAsync(member, solution, cancellationToken).ConfigureAwait(false) is not { } order
                || await PositionalUses.ExistAsync(member, solution, cancellationToken).ConfigureAwait(false)
                || !AddDeclarations(solution, member, order, edits, cancellationToken)
                || !await AddCallsAsync(solution, member, order, edits, cancellationToken).ConfigureAwait(false))
            {
                return solution;
            }
        }

        var changed = solution;
        foreach (var group in edits.GroupBy(e => e.Document))
        {
            var root = await solution.GetDocument(group.Key)!.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
            changed = changed.WithDocumentSyntaxRoot(group.Key, EditApplier.Apply(root!, group.Select(g => g.Edit)));
        }

        return await SolutionAnalysis.HasNewErrorsAsync(solution, changed, cancellationToken).ConfigureAwait(false) ? solution : changed;
    }

    // Gives the old ordinals in their new order.
    private static async Task<int[]?> OrderAsync(IMethodSymbol method, Solution solution, CancellationToken cancellationToken)
    {
        if (solution.GetDocument(method.DeclaringSyntaxReferences[0].SyntaxTree) is not { } document
            || await document.Project.GetCompilationAsync(cancellationToken).ConfigureAwait(false) is not { } compilation
            || KnownSymbols.TryCreate(new TypeFinder(compilation, VisibleNames.Of(compilation))) is not { } known)
        {
            return null;
        }

        var tail = DeclarationAnalyzer.TailStart(method, known);
        var tokens = method.Parameters.Where(p => p.Ordinal < tail && known.IsTokenOrNullable(p.Type) && !(p.Ordinal == 0 && method.IsExtensionMethod)).Select(p => p.Ordinal).ToList();
        var head = method.Parameters.Where(p => p.Ordinal < tail && !tokens.Contains(p.Ordinal)).Select(p => p.Ordinal);
        return [.. head, .. tokens, .. Enumerable.Range(tail, method.Parameters.Length - tail)];
    }

    private static bool AddDeclarations(Solution solution, IMethodSymbol method, int[] order, List<(DocumentId, NodeEdit)> edits, CancellationToken cancellationToken)
    {
        var references = method.DeclaringSyntaxReferences
            .Concat(method.PartialImplementationPart?.DeclaringSyntaxReferences ?? ImmutableArray<SyntaxReference>.Empty)
            .Concat(method.PartialDefinitionPart?.DeclaringSyntaxReferences ?? ImmutableArray<SyntaxReference>.Empty);
        foreach (var reference in references)
        {
            if (reference.GetSyntax(cancellationToken) is not { } node
                || node.ChildNodes().OfType<ParameterListSyntax>().FirstOrDefault() is not { } list || solution.GetDocument(reference.SyntaxTree) is not { } document)
            {
                return false;
            }

            edits.Add((document.Id, new NodeEdit(list, old => Reorder((ParameterListSyntax)old, order)) { Key = "order" }));
        }

        return true;
    }

    private static ParameterListSyntax Reorder(ParameterListSyntax list, int[] order)
    {
        var old = list.Parameters;
        var moved = order.Select((from, to) => old[from].WithTriviaFrom(old[to])).ToList();
        var optional = false;
        for (var i = 0; i < moved.Count; i++)
        {
            // A required parameter cannot follow an optional one.
            if (optional && moved[i].Default is null && !moved[i].Modifiers.Any(SyntaxKind.ParamsKeyword))
            {
                moved[i] = moved[i].WithDefault(SyntaxFactory.EqualsValueClause(SyntaxFactory.ParseExpression("default")).NormalizeWhitespace().WithLeadingTrivia(SyntaxFactory.Space))
                    .WithTrailingTrivia(moved[i].GetTrailingTrivia());
            }

            optional |= moved[i].Default is not null;
        }

        return list.WithParameters(SyntaxFactory.SeparatedList(moved, old.GetSeparators()));
    }

    private static async Task<bool> AddCallsAsync(Solution solution, IMethodSymbol method, int[] order, List<(DocumentId, NodeEdit)> edits, CancellationToken cancellationToken)
    {
        foreach (var reference in await SymbolFinder.FindReferencesAsync(method, solution, cancellationToken).ConfigureAwait(false))
        {
            foreach (var location in reference.Locations.Where(l => !l.IsCandidateLocation))
            {
                var root = await location.Document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
                var model = await location.Document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
                var node = root?.FindToken(location.Location.SourceSpan.Start, findInsideTrivia: true).Parent;
                if (node is null || model is null || node.IsPartOfStructuredTrivia() || node.FirstAncestorOrSelf<AttributeSyntax>() is not null)
                {
                    continue;
                }

                var call = node.AncestorsAndSelf().FirstOrDefault(n => n is InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax or ConstructorInitializerSyntax or PrimaryConstructorBaseTypeSyntax);
                if (call is null || Arguments(model.GetOperation(call, cancellationToken)) is not { } arguments)
                {
                    // A delegate is made of the method, and its type decides.
                    if (node.Parent is InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } } || node.FirstAncestorOrSelf<ArgumentSyntax>()?.Parent?.Parent is InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } })
                    {
                        continue;
                    }

                    return false;
                }

                var target = method;
                var byArgument = arguments
                    .Where(a => a.Syntax is ArgumentSyntax && a.Parameter is not null && a.ArgumentKind == ArgumentKind.Explicit)
                    .ToDictionary(a => ((ArgumentSyntax)a.Syntax).SpanStart, a => a.Parameter!.Ordinal);
                var shift = arguments.Count > 0 && arguments[0].Syntax is not ArgumentSyntax && target.IsExtensionMethod && arguments[0].Parameter?.Ordinal == 0 ? 1 : 0;
                var ordinals = CallSite.ArgumentsOf(call).Select(a => byArgument.TryGetValue(a.SpanStart, out var o) ? o : int.MaxValue).ToList();
                edits.Add((location.Document.Id, new NodeEdit(call, old => CallSite.WithArguments(old, Reorder(CallSite.ArgumentsOf(old), ordinals, order, target, shift))) { Key = "arguments" }));
            }
        }

        return true;
    }

    private static IReadOnlyList<IArgumentOperation>? Arguments(IOperation? operation) => operation switch
    {
        IInvocationOperation call => call.Arguments,
        IObjectCreationOperation creation => creation.Arguments,
        _ => null,
    };

    // ordinals: the parameter that each written argument is for; those of a params array are int.MaxValue and stay last.
    private static SeparatedSyntaxList<ArgumentSyntax> Reorder(SeparatedSyntaxList<ArgumentSyntax> arguments, List<int> ordinals, int[] order, IMethodSymbol method, int shift)
    {
        var sorted = arguments.Select((a, i) => (Argument: a, To: ordinals[i] == int.MaxValue ? int.MaxValue : Array.IndexOf(order, ordinals[i]), Ordinal: ordinals[i]))
            .OrderBy(a => a.To).ToList();
        var moved = new List<ArgumentSyntax>();
        var positional = true;
        for (var i = 0; i < sorted.Count; i++)
        {
            var (argument, to, ordinal) = sorted[i];
            positional &= to == i + shift || to == int.MaxValue;
            if (!positional && argument.NameColon is null)
            {
                argument = argument.WithNameColon(SyntaxFactory.NameColon(SyntaxFactory.IdentifierName(method.Parameters[ordinal].Name)).WithTrailingTrivia(SyntaxFactory.Space));
            }

            moved.Add(argument.WithTriviaFrom(arguments[i]));
        }

        return SyntaxFactory.SeparatedList(moved, arguments.GetSeparators());
    }
}
