using System.Collections.Immutable;
using System.Composition;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Noctx.Analyzers;
using Noctx.Analyzers.Proofs;

namespace Noctx.CodeFixes.Threading;

/// <summary>Threads the token through a whole call chain, across files and projects, in one action; or begins a chain where an API is called without one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ThreadTokenFix))]
[Shared]
public sealed class ThreadTokenFix : SolutionCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.DroppedInChain, RuleIds.PublicWithoutToken, RuleIds.ListedApi);

    internal override string? Title(Diagnostic diagnostic)
        => TokenFixProperties.ReadRewrite(diagnostic) is not { } name ? null : string.Format(
            CultureInfo.InvariantCulture, diagnostic.Id == RuleIds.DroppedInChain ? "Thread '{0}' through the whole chain" : "Add a parameter '{0}' and pass it", name);

    internal override async Task<Solution> MendAsync(Solution solution, IReadOnlyList<(DocumentId Document, Diagnostic Diagnostic)> reports, CancellationToken cancellationToken)
    {
        var calls = new List<(DocumentId, TextSpan)>();
        foreach (var (document, diagnostic) in reports)
        {
            var place = diagnostic.Location.SourceSpan;
            if (diagnostic.Id == RuleIds.ListedApi)
            {
                var root = await solution.GetDocument(document)!.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
                if (root?.FindToken(place.Start).Parent?.FirstAncestorOrSelf<MethodDeclarationSyntax>() is not { } caller)
                {
                    continue;
                }

                place = caller.Identifier.Span;
            }

            calls.Add((document, place));
        }

        var name = reports.Select(r => TokenFixProperties.ReadRewrite(r.Diagnostic)).FirstOrDefault(n => n is not null) ?? "cancellationToken";
        return await new ChainThreader(name).ThreadAsync(solution, calls, cancellationToken).ConfigureAwait(false);
    }
}
