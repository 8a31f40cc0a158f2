using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Noctx.Analyzers.Proofs;

namespace Noctx.CodeFixes.Fixes;

/// <summary>Fixes all reports of a scope in one pass; calls with several possible tokens are left to a person.</summary>
internal sealed class PassTokenFixAll : FixAllProvider
{
    public static readonly PassTokenFixAll Instance = new();

    public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        var documents = fixAllContext.Scope switch
        {
            FixAllScope.Document when fixAllContext.Document is { } document => [document],
            FixAllScope.Project => fixAllContext.Project.Documents.ToList(),
            FixAllScope.Solution => fixAllContext.Solution.Projects.Where(p => p.Language == LanguageNames.CSharp).SelectMany(p => p.Documents).ToList(),
            _ => new List<Document>(),
        };

        var solution = fixAllContext.Solution;
        foreach (var document in documents)
        {
            var diagnostics = await fixAllContext.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false);
            if (diagnostics.IsEmpty || await document.GetSyntaxRootAsync(fixAllContext.CancellationToken).ConfigureAwait(false) is not { } root)
            {
                continue;
            }

            var insertions = diagnostics
                .Select(d => (d.Location.SourceSpan, Arguments: TokenFixProperties.Read(d)))
                .Where(d => d.Arguments.Count > 0)
                .Select(d => (d.SourceSpan, d.Arguments[0]));
            solution = solution.WithDocumentSyntaxRoot(document.Id, ArgumentInserter.Insert(root, insertions));
        }

        return CodeAction.Create(
            string.Format(CultureInfo.InvariantCulture, "Pass the token everywhere in the {0}", fixAllContext.Scope.ToString().ToLowerInvariant()),
            _ => Task.FromResult(solution),
            fixAllContext.CodeActionEquivalenceKey);
    }
}
