using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ThreeGens.CodeFixes;

/// <summary>Says with <c>[JsonConstructor]</c> which constructor makes a value that is read (TJSON003): one fix for each that could.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class MarkConstructorFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["TJSON003"];

    /// <inheritdoc/>
    /// <remarks>None: which constructor is meant is a choice for each type.</remarks>
    public override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (root?.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } declaration
                || model!.GetDeclaredSymbol(declaration, context.CancellationToken) is not INamedTypeSymbol { IsAbstract: false } type)
            {
                continue;
            }

            foreach (var constructor in declaration.Members.OfType<ConstructorDeclarationSyntax>())
            {
                if (model!.GetDeclaredSymbol(constructor, context.CancellationToken) is { DeclaredAccessibility: Accessibility.Public, IsStatic: false } symbol
                    && symbol.Parameters.All(p => GoesWithAMember(p, type)))
                {
                    var title = $"Mark {symbol.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)} with [JsonConstructor]";
                    context.RegisterCodeFix(
                        CodeAction.Create(
                            title,
                            _ => Task.FromResult(context.Document.WithSyntaxRoot(
                                root.ReplaceNode(constructor, Attributes.Above(constructor, "JsonConstructorAttribute")))),
                            equivalenceKey: title),
                        diagnostic);
                }
            }
        }
    }

    // What System.Text.Json asks of a parameter: a member of that name in any case.
    private static bool GoesWithAMember(IParameterSymbol parameter, INamedTypeSymbol type)
    {
        for (var owner = type; owner is not null; owner = owner.BaseType)
        {
            if (owner.GetMembers().Any(m => m is IPropertySymbol or IFieldSymbol && string.Equals(m.Name, parameter.Name, StringComparison.OrdinalIgnoreCase)))
            {
                return true;
            }
        }

        return false;
    }
}
