using System.Collections.Immutable;
using System.Composition;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Noctx.Analyzers;
using Noctx.Analyzers.Proofs;

namespace Noctx.CodeFixes.Fixes;

/// <summary>Passes the token that a report names; one action for each token when several could be meant.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PassTokenFix))]
[Shared]
public sealed class PassTokenFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.ForwardToken);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => PassTokenFixAll.Instance;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root)
        {
            return;
        }

        foreach (var diagnostic in context.Diagnostics)
        {
            if (ArgumentInserter.FindCall(root, diagnostic.Location.SourceSpan) is null)
            {
                continue;
            }

            var arguments = TokenFixProperties.Read(diagnostic);
            for (var i = 0; i < arguments.Count; i++)
            {
                var argument = arguments[i];
                context.RegisterCodeFix(
                    CodeAction.Create(
                        string.Format(CultureInfo.InvariantCulture, "Pass '{0}'", argument.Expression),
                        _ => Task.FromResult(context.Document.WithSyntaxRoot(ArgumentInserter.Insert(root, [(diagnostic.Location.SourceSpan, argument)]))),
                        equivalenceKey: diagnostic.Id + ":" + i.ToString(CultureInfo.InvariantCulture)),
                    diagnostic);
            }
        }
    }
}
