using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace ThreeGens.CodeFixes;

/// <summary>Declares a member of type <c>object</c>, or of a collection of objects, as <c>JsonElement</c> (TJSON002).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class JsonElementFix : CodeFixProvider
{
    private const string Title = "Use JsonElement";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["TJSON002"];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            var objects = TypeOf(JsonMembers.At(root, diagnostic))?.DescendantNodesAndSelf().OfType<PredefinedTypeSyntax>()
                .Where(static t => t.Keyword.IsKind(SyntaxKind.ObjectKeyword)).ToArray() ?? [];
            if (objects.Length > 0)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        Title,
                        _ => Task.FromResult(context.Document.WithSyntaxRoot(root!.ReplaceNodes(objects, static (_, type) => Element(type)))),
                        equivalenceKey: Title),
                    diagnostic);
            }
        }
    }

    // A value that is given there is hardly a JsonElement.
    private static TypeSyntax? TypeOf(SyntaxNode? member) => member switch
    {
        PropertyDeclarationSyntax { Initializer: null, ExpressionBody: null } property => property.Type,
        FieldDeclarationSyntax field when field.Declaration.Variables[0].Initializer is null => field.Declaration.Type,
        ParameterSyntax { Default: null } parameter => parameter.Type,
        _ => null,
    };

    private static TypeSyntax Element(TypeSyntax type) =>
        SyntaxFactory.ParseTypeName("global::System.Text.Json.JsonElement").WithTriviaFrom(type).WithAdditionalAnnotations(Simplifier.Annotation);
}
