using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using Noctx.Analyzers.Proofs;

namespace Noctx.CodeFixes.Threading;

/// <summary>Threads all chains of a scope together, so that shared hops are changed once.</summary>
internal sealed class ThreadTokenFixAll : FixAllProvider
{
    public static readonly ThreadTokenFixAll Instance = new();

    public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        var projects = fixAllContext.Scope == FixAllScope.Solution ? fixAllContext.Solution.Projects : [fixAllContext.Project];
        var calls = new List<(DocumentId, TextSpan)>();
        var name = "cancellationToken";
        foreach (var project in projects)
        {
            foreach (var diagnostic in await fixAllContext.GetAllDiagnosticsAsync(project).ConfigureAwait(false))
            {
                if (fixAllContext.Solution.GetDocument(diagnostic.Location.SourceTree) is { } document
                    && (fixAllContext.Scope != FixAllScope.Document || document.Id == fixAllContext.Document?.Id))
                {
                    calls.Add((document.Id, diagnostic.Location.SourceSpan));
                    name = TokenFixProperties.ReadRewrite(diagnostic) ?? name;
                }
            }
        }

        return CodeAction.Create(
            "Thread the token through every chain",
            cancellationToken => new ChainThreader(name).ThreadAsync(fixAllContext.Solution, calls, cancellationToken),
            fixAllContext.CodeActionEquivalenceKey);
    }
}
