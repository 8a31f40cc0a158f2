using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ThreeGens.CodeFixes;

/// <summary>Makes a private or protected type, and such types around it, internal, so that a codec beside it can name it (TJSON001).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class MakeInternalFix : CodeFixProvider
{
    private const string Title = "Make the type internal";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["TJSON001"];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            var types = root?.FindNode(diagnostic.Location.SourceSpan).AncestorsAndSelf().OfType<TypeDeclarationSyntax>().ToArray() ?? [];
            var hidden = types.Where(IsHidden).ToArray();
            if (hidden.Length > 0 && types.All(static t => t.TypeParameterList is null) && !types[0].Modifiers.Any(IsHopeless))
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        Title,
                        _ => Task.FromResult(context.Document.WithSyntaxRoot(root!.ReplaceNodes(hidden, static (_, type) => MakeInternal(type)))),
                        equivalenceKey: Title),
                    diagnostic);
            }
        }
    }

    private static bool IsHidden(TypeDeclarationSyntax type) =>
        type.Parent is TypeDeclarationSyntax && !type.Modifiers.Any(SyntaxKind.PublicKeyword) && !type.Modifiers.Any(SyntaxKind.InternalKeyword);

    // Access is not all that is wrong with these.
    private static bool IsHopeless(SyntaxToken modifier) => modifier.Kind() is SyntaxKind.StaticKeyword or SyntaxKind.RefKeyword;

    private static TypeDeclarationSyntax MakeInternal(TypeDeclarationSyntax type)
    {
        var start = type.Modifiers.Count > 0 ? type.Modifiers[0] : type.Keyword;
        var access = SyntaxFactory.Token(SyntaxKind.InternalKeyword).WithLeadingTrivia(start.LeadingTrivia).WithTrailingTrivia(SyntaxFactory.Space);
        var others = type.Modifiers.Where(static m => m.Kind() is not (SyntaxKind.PrivateKeyword or SyntaxKind.ProtectedKeyword)).ToList();
        if (others.Count > 0)
        {
            others[0] = others[0].WithLeadingTrivia();
        }

        var bare = type.Modifiers.Count > 0 ? type : type.WithKeyword(type.Keyword.WithLeadingTrivia());
        return bare.WithModifiers(SyntaxFactory.TokenList([access, .. others]));
    }
}
