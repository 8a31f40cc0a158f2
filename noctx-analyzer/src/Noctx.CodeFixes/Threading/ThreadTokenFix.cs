using System.Collections.Immutable;
using System.Composition;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Noctx.Analyzers;
using Noctx.Analyzers.Proofs;

namespace Noctx.CodeFixes.Threading;

/// <summary>Threads the token through a whole call chain, across files and projects, in one action.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ThreadTokenFix))]
[Shared]
public sealed class ThreadTokenFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.DroppedInChain, RuleIds.PublicWithoutToken);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => ThreadTokenFixAll.Instance;

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if (TokenFixProperties.ReadRewrite(diagnostic) is { } name)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        string.Format(CultureInfo.InvariantCulture, "Thread '{0}' through the whole chain", name),
                        cancellationToken => new ChainThreader(name).ThreadAsync(
                            context.Document.Project.Solution, [(context.Document.Id, diagnostic.Location.SourceSpan)], cancellationToken),
                        equivalenceKey: diagnostic.Id + ":0"),
                    diagnostic);
            }
        }

        return Task.CompletedTask;
    }
}
