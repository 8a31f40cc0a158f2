using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Noctx.Analyzers;
using Noctx.Analyzers.Proofs;
using Noctx.CodeFixes.Editing;
using Noctx.CodeFixes.Fixes;

namespace Noctx.CodeFixes.Threading;

/// <summary>Threads a token through a whole call chain: one hop gets a parameter, then the rules say what is to be passed and which hop is next.</summary>
/// <remarks>
/// A hop after which the solution has new errors is rolled back and left out, the others stay. Nothing to do is done when a chain is
/// threaded already, so the fix is idempotent.
/// </remarks>
internal sealed class ChainThreader(string parameterName)
{
    private static readonly SyntaxAnnotation Threaded = new("noctx.threaded");
    private static readonly ImmutableArray<string> Followed = ImmutableArray.Create(RuleIds.ForwardToken, RuleIds.ContextToken, RuleIds.EmptyToken, RuleIds.DroppedInChain);

    // Methods that could not be given a parameter, by documentation id, so that they are tried once.
    private readonly HashSet<string> _refused = new(StringComparer.Ordinal);

    /// <summary>Threads the token through the calls at the given places.</summary>
    public async Task<Solution> ThreadAsync(Solution solution, IReadOnlyList<(DocumentId Document, TextSpan Place)> calls, CancellationToken cancellationToken)
    {
        var pending = new List<IMethodSymbol>();
        foreach (var (document, place) in calls)
        {
            if (await CalledAsync(solution, document, place, cancellationToken).ConfigureAwait(false) is { } method)
            {
                pending.Add(method);
            }
        }

        while (pending.Count > 0)
        {
            foreach (var method in pending)
            {
                // The hop before has changed the solution, perhaps this method with it: as its implementation, or as the other half of a pair.
                foreach (var current in await AgainAsync([method], solution, cancellationToken).ConfigureAwait(false))
                {
                    solution = await AddParameterAsync(solution, current, cancellationToken).ConfigureAwait(false);
                }
            }

            (solution, pending) = await FollowAsync(solution, cancellationToken).ConfigureAwait(false);
        }

        return await ThreadedParameters.FinishAsync(solution, Threaded, cancellationToken).ConfigureAwait(false);
    }

    private async Task<Solution> AddParameterAsync(Solution solution, IMethodSymbol method, CancellationToken cancellationToken)
    {
        var id = method.OriginalDefinition.GetDocumentationCommentId() ?? method.ToDisplayString();
        if (_refused.Contains(id) || await MethodFamily.FindAsync(method, solution, cancellationToken).ConfigureAwait(false) is not { } family || family.Any(TakesToken))
        {
            return solution;
        }

        var declarations = new List<(DocumentId Document, SyntaxNode Node)>();
        foreach (var reference in family.SelectMany(Declarations))
        {
            if (solution.GetDocument(reference.SyntaxTree) is not { } document)
            {
                _refused.Add(id);
                return solution;
            }

            declarations.Add((document.Id, await reference.GetSyntaxAsync(cancellationToken).ConfigureAwait(false)));
        }

        var name = FreeName(declarations.Select(d => d.Node));
        var edits = declarations.ConvertAll(d => (d.Document, Edit: new NodeEdit(
            d.Node,
            old => ParameterAdder.Add(old, ParameterAdder.Parameter(name, isOptional: !CannotBeOmitted(old), IsIterator(old))).WithAdditionalAnnotations(Threaded))
        { Key = "parameter" }));

        foreach (var member in family)
        {
            edits.AddRange(await MethodGroupUses.FindAsync(member, solution, cancellationToken).ConfigureAwait(false));
            edits.AddRange(await ParamsCalls.FindAsync(member, solution, cancellationToken).ConfigureAwait(false));
        }

        var changed = solution;
        foreach (var group in edits.GroupBy(e => e.Document))
        {
            var root = await solution.GetDocument(group.Key)!.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
            changed = changed.WithDocumentSyntaxRoot(group.Key, EditApplier.Apply(root!, group.Select(g => g.Edit)));
        }

        if (!await SolutionAnalysis.HasNewErrorsAsync(solution, changed, cancellationToken).ConfigureAwait(false)
            && await ParamsCalls.AreInPlaceAsync(changed, edits.Select(e => e.Document).Distinct(), cancellationToken).ConfigureAwait(false))
        {
            return changed;
        }

        _refused.Add(id);
        return solution;
    }

    // One name in all declarations of a method: a parameter or variable of any of them may have taken the usual one.
    private string FreeName(IEnumerable<SyntaxNode> declarations)
    {
        var taken = new HashSet<string>(declarations.SelectMany(d => d.DescendantTokens()).Where(t => t.IsKind(SyntaxKind.IdentifierToken)).Select(t => t.ValueText), StringComparer.Ordinal);
        string[] names = [parameterName, "cancellationToken", "cancellation", "token"];
        return Array.Find(names, n => !taken.Contains(n)) ?? Enumerable.Range(2, int.MaxValue - 2).Select(n => parameterName + n).First(n => !taken.Contains(n));
    }

    // Both halves of a partial method.
    private static IEnumerable<SyntaxReference> Declarations(IMethodSymbol method)
        => method.DeclaringSyntaxReferences.Concat(method.PartialImplementationPart?.DeclaringSyntaxReferences ?? ImmutableArray<SyntaxReference>.Empty);

    // Passes tokens where a threaded method is called or inside one, and finds the next hops.
    private async Task<(Solution Solution, List<IMethodSymbol> Next)> FollowAsync(Solution solution, CancellationToken cancellationToken)
    {
        var touched = new List<ProjectId>();
        foreach (var project in solution.Projects)
        {
            foreach (var document in project.Documents)
            {
                if (document.TryGetSyntaxRoot(out var root) && root.HasAnnotation(Threaded) || root?.GetAnnotatedNodes(Threaded).Any() == true)
                {
                    touched.Add(project.Id);
                    break;
                }
            }
        }

        var projects = touched.SelectMany(id => solution.GetProjectDependencyGraph().GetProjectsThatTransitivelyDependOnThisProject(id).Append(id)).Distinct().ToList();
        var reports = await SolutionAnalysis.RunAsync(solution, projects, Followed, cancellationToken).ConfigureAwait(false);
        var next = new List<IMethodSymbol>();
        var result = solution;
        foreach (var group in reports.GroupBy(r => r.Location.SourceTree))
        {
            if (solution.GetDocument(group.Key) is not { } document || await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root)
            {
                continue;
            }

            var passed = new List<Diagnostic>();
            var filled = new List<Diagnostic>();
            foreach (var report in group)
            {
                if (report.Id == RuleIds.EmptyToken)
                {
                    // Only what stands in for a token since the hop was given one; other empty tokens are another rule's.
                    if (ParamsCalls.IsFilled(root, report.Location.SourceSpan))
                    {
                        filled.Add(report);
                    }

                    continue;
                }

                var inside = root.FindToken(report.Location.SourceSpan.Start).Parent?.AncestorsAndSelf().Any(n => n.HasAnnotation(Threaded)) == true;
                var method = await CalledAsync(solution, document.Id, report.Location.SourceSpan, cancellationToken).ConfigureAwait(false);
                if (report.Id == RuleIds.DroppedInChain)
                {
                    if (inside && method is not null && !_refused.Contains(method.OriginalDefinition.GetDocumentationCommentId() ?? ""))
                    {
                        next.Add(method);
                    }
                }
                else if (inside || (method is not null && IsThreaded(method, cancellationToken)))
                {
                    passed.Add(report);
                }
            }

            var edits = TokenFixAll.EditsOf(new PassTokenFix(), root, passed, key: null);
            edits.AddRange(TokenFixAll.EditsOf(new ReplaceExpressionFix(), root, filled, key: null));
            var mended = await EditApplier.ApplyAsync(document, edits, cancellationToken).ConfigureAwait(false);
            if (await mended.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is { } newRoot)
            {
                result = result.WithDocumentSyntaxRoot(document.Id, newRoot);
            }
        }

        return (result, await AgainAsync(next, result, cancellationToken).ConfigureAwait(false));
    }

    // Symbols belong to the solution they were found in; the next round works on the new one.
    private static async Task<List<IMethodSymbol>> AgainAsync(List<IMethodSymbol> methods, Solution solution, CancellationToken cancellationToken)
    {
        var again = new List<IMethodSymbol>();
        foreach (var method in methods)
        {
            if (method.OriginalDefinition.GetDocumentationCommentId() is not { } id)
            {
                continue;
            }

            foreach (var project in solution.Projects.Where(p => p.AssemblyName == method.ContainingAssembly.Name))
            {
                if (await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false) is { } compilation
                    && DocumentationCommentId.GetFirstSymbolForDeclarationId(id, compilation) is IMethodSymbol found)
                {
                    again.Add(found);
                    break;
                }
            }
        }

        return again.Distinct<IMethodSymbol>(SymbolEqualityComparer.Default).ToList();
    }

    private static async Task<IMethodSymbol?> CalledAsync(Solution solution, DocumentId id, TextSpan place, CancellationToken cancellationToken)
    {
        if (solution.GetDocument(id) is not { } document || await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model
            || await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root)
        {
            return null;
        }

        var symbol = CallFinder.FindCall(root, place) is { } call
            ? model.GetSymbolInfo(call, cancellationToken).Symbol
            : Named(root, place) is { } name
                ? model.GetSymbolInfo(name, cancellationToken).Symbol
                : CallFinder.FindAround<MethodDeclarationSyntax>(root, place) is { } declaration ? model.GetDeclaredSymbol(declaration, cancellationToken) : null;
        return symbol is IMethodSymbol method ? (method.ReducedFrom ?? method).OriginalDefinition : null;
    }

    // A method that is handed on is reported by its name alone; so is a method, where it is declared.
    private static SimpleNameSyntax? Named(SyntaxNode root, TextSpan place)
        => root.FindToken(place.Start).Parent is SimpleNameSyntax name && name.Identifier.Span == place ? name : null;

    private static bool IsThreaded(IMethodSymbol method, CancellationToken cancellationToken)
        => method.DeclaringSyntaxReferences.Any(r => r.GetSyntax(cancellationToken).HasAnnotation(Threaded));

    private static bool IsIterator(SyntaxNode declaration)
        => declaration is MethodDeclarationSyntax { Body: { } body } method && method.Modifiers.Any(m => m.ValueText == "async") && body.DescendantNodes().Any(n => n is YieldStatementSyntax);

    // A default there has no effect (CS1066): calls are bound to the contract, or to the half without a body. It may still have to follow others.
    private static bool CannotBeOmitted(SyntaxNode declaration)
        => declaration is MethodDeclarationSyntax method
            && (method.ExplicitInterfaceSpecifier is not null || (method.Modifiers.Any(SyntaxKind.PartialKeyword) && (method.Body ?? (SyntaxNode?)method.ExpressionBody) is not null))
            && method.ParameterList.Parameters.All(p => p.Default is null);

    private static bool TakesToken(IMethodSymbol method) => method.Parameters.Any(p => p.Type.ToDisplayString() is "System.Threading.CancellationToken" or "System.Threading.CancellationToken?");
}
