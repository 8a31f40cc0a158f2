using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Noctx.Analyzers.Proofs;

/// <summary>Binds a changed call in the place of the original one.</summary>
internal static class SpeculativeBinder
{
    private static readonly SyntaxAnnotation Changed = new("noctx.changed");

    /// <summary>Gives the method the changed call would bind to, or null when it does not bind to exactly one.</summary>
    public static IMethodSymbol? Bind(CallSite site, SyntaxNode changed, SemanticModel model) => changed switch
    {
        ConstructorInitializerSyntax initializer => model.GetSpeculativeSymbolInfo(site.Syntax.SpanStart, initializer).Symbol as IMethodSymbol,
        PrimaryConstructorBaseTypeSyntax baseType => model.GetSpeculativeSymbolInfo(site.Syntax.SpanStart, baseType).Symbol as IMethodSymbol,
        ImplicitObjectCreationExpressionSyntax creation => BindTargetTyped(site, creation, model),
        ExpressionSyntax expression when OuterConditionalAccess(site.Syntax) is { } outer => BindInside(site.Syntax, outer, expression, model),
        ExpressionSyntax expression => model.GetSpeculativeSymbolInfo(site.Syntax.SpanStart, expression, SpeculativeBindingOption.BindAsExpression).Symbol as IMethodSymbol,
        _ => null,
    };

    // A bare new(...) has no target when it is bound alone, so its type is written out.
    private static IMethodSymbol? BindTargetTyped(CallSite site, ImplicitObjectCreationExpressionSyntax creation, SemanticModel model)
    {
        var type = SyntaxFactory.ParseTypeName(site.Method.ContainingType.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat));
        var written = SyntaxFactory.ObjectCreationExpression(type.WithLeadingTrivia(SyntaxFactory.Space), creation.ArgumentList, creation.Initializer);
        return model.GetSpeculativeSymbolInfo(site.Syntax.SpanStart, written, SpeculativeBindingOption.BindAsExpression).Symbol as IMethodSymbol;
    }

    // a?.b.M(): the call has no receiver without the access it hangs on, so that is bound as a whole.
    private static IMethodSymbol? BindInside(SyntaxNode call, ConditionalAccessExpressionSyntax outer, ExpressionSyntax changed, SemanticModel model)
    {
        var whole = outer.ReplaceNode(call, changed.WithAdditionalAnnotations(Changed));
        var statement = SyntaxFactory.ExpressionStatement(whole.WithoutTrivia());
        return model.TryGetSpeculativeSemanticModel(outer.SpanStart, statement, out var speculative)
            && statement.GetAnnotatedNodes(Changed).FirstOrDefault() is { } node
            ? speculative.GetSymbolInfo(node).Symbol as IMethodSymbol
            : null;
    }

    private static ConditionalAccessExpressionSyntax? OuterConditionalAccess(SyntaxNode call)
    {
        ConditionalAccessExpressionSyntax? outer = null;
        var previous = call;
        for (var current = call.Parent; current is ExpressionSyntax or ArgumentSyntax or ArgumentListSyntax; previous = current, current = current.Parent)
        {
            if (current is ArgumentSyntax or ArgumentListSyntax or AnonymousFunctionExpressionSyntax)
            {
                break;
            }

            if (current is ConditionalAccessExpressionSyntax access && access.WhenNotNull == previous)
            {
                outer = access;
            }
        }

        return outer;
    }
}
