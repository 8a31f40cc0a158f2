using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Noctx.CodeFixes.Threading;

/// <summary>Is a fix that changes declarations, and with them files all over the solution.</summary>
public abstract class SolutionCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => SolutionFixAll.Instance;

    /// <inheritdoc/>
    public sealed override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if (Title(diagnostic) is { } title)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        title,
                        cancellationToken => MendAsync(context.Document.Project.Solution, [(context.Document.Id, diagnostic)], cancellationToken),
                        equivalenceKey: diagnostic.Id + ":"),
                    diagnostic);
            }
        }

        return Task.CompletedTask;
    }

    /// <summary>Gives the title of the action for a report, or null when there is none to offer.</summary>
    internal abstract string? Title(Diagnostic diagnostic);

    /// <summary>Mends reports together, so that what they share is changed once.</summary>
    internal abstract Task<Solution> MendAsync(Solution solution, IReadOnlyList<(DocumentId Document, Diagnostic Diagnostic)> reports, CancellationToken cancellationToken);
}
