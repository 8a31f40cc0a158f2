using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ThreeGens.CodeFixes;

/// <summary>Leaves a member out of the document with <c>[JsonIgnore]</c> (TJSON002, TJSON004).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class IgnoreMemberFix : CodeFixProvider
{
    private const string Title = "Leave the member out with [JsonIgnore]";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["TJSON002", "TJSON004"];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (JsonMembers.At(root, diagnostic) is { } member)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        Title,
                        _ => Task.FromResult(context.Document.WithSyntaxRoot(root!.ReplaceNode(member, Ignored(member)))),
                        equivalenceKey: Title),
                    diagnostic);
            }
        }
    }

    private static SyntaxNode Ignored(SyntaxNode member) => member is ParameterSyntax parameter
        ? Attributes.Before(parameter, "JsonIgnoreAttribute")
        : Attributes.Above((MemberDeclarationSyntax)member, "JsonIgnoreAttribute");
}
