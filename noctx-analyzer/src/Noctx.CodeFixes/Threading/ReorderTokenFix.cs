using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Noctx.Analyzers;

namespace Noctx.CodeFixes.Threading;

/// <summary>Makes the token the last parameter, in the method's whole family and in every call of the solution.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ReorderTokenFix))]
[Shared]
public sealed class ReorderTokenFix : SolutionCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.TokenLast);

    internal override string? Title(Diagnostic diagnostic) => "Make the token the last parameter, here and in every call";

    internal override async Task<Solution> MendAsync(Solution solution, IReadOnlyList<(DocumentId Document, Diagnostic Diagnostic)> reports, CancellationToken cancellationToken)
    {
        var ids = new List<(ProjectId Project, string Id)>();
        foreach (var (document, diagnostic) in reports)
        {
            var model = await solution.GetDocument(document)!.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
            var node = (await solution.GetDocument(document)!.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))?.FindToken(diagnostic.Location.SourceSpan.Start).Parent;
            var symbol = node is null ? null : model?.GetDeclaredSymbol(node.FirstAncestorOrSelf<MemberDeclarationSyntax>() ?? node, cancellationToken);
            var method = symbol as IMethodSymbol
                ?? (symbol as INamedTypeSymbol)?.InstanceConstructors.FirstOrDefault(c => c.DeclaringSyntaxReferences.Any(r => r.GetSyntax(cancellationToken) is TypeDeclarationSyntax));
            if (method?.GetDocumentationCommentId() is { } id)
            {
                ids.Add((document.ProjectId, id));
            }
        }

        // One after the other: a method's declaration may hold calls of the next.
        foreach (var (project, id) in ids.Distinct())
        {
            if (await solution.GetProject(project)!.GetCompilationAsync(cancellationToken).ConfigureAwait(false) is { } compilation
                && DocumentationCommentId.GetFirstSymbolForDeclarationId(id, compilation) is IMethodSymbol method)
            {
                solution = await TokenReorderer.ReorderAsync(solution, method, cancellationToken).ConfigureAwait(false);
            }
        }

        return solution;
    }
}
