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

    /// <summary>Replaces an expression by one that holds a marked call, and binds the statement or declaration around both.</summary>
    /// <returns>What the call around the expression binds to, before and after, and what the marked call binds to; null when that cannot be told.</returns>
    public static (ISymbol? Before, ISymbol? Outer, IMethodSymbol Inner)? BindWithin(ExpressionSyntax original, ExpressionSyntax replacement, SyntaxAnnotation inner, SemanticModel model)
    {
        ExpressionSyntax whole = original;
        SyntaxNode? outerCall = null;
        for (var current = original.Parent; current is ExpressionSyntax or ArgumentSyntax or BaseArgumentListSyntax or EqualsValueClauseSyntax or VariableDeclaratorSyntax; current = current.Parent)
        {
            if (current is AnonymousFunctionExpressionSyntax)
            {
                break;
            }

            outerCall ??= current is InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax ? current : null;
            whole = current as ExpressionSyntax ?? whole;
        }

        // A delegate that is declared gets its type from the declaration: a local one is bound as such.
        var before = outerCall is null ? null : model.GetSymbolInfo(outerCall).Symbol;
        SyntaxNode root = outerCall is null && original.FirstAncestorOrSelf<LocalDeclarationStatementSyntax>() is { } declaration ? declaration : whole;
        var changed = root.ReplaceNodes(
            outerCall is null || outerCall == root ? [original] : new[] { outerCall, original },
            (node, rewritten) => node == original ? replacement : rewritten.WithAdditionalAnnotations(Changed));
        var statement = changed as StatementSyntax ?? SyntaxFactory.ExpressionStatement(((ExpressionSyntax)changed).WithoutTrivia());
        if (!model.TryGetSpeculativeSemanticModel(root.SpanStart, statement, out var speculative)
            || statement.GetAnnotatedNodes(inner).FirstOrDefault() is not { } call
            || speculative.GetSymbolInfo(call).Symbol is not IMethodSymbol bound)
        {
            return null;
        }

        var outer = outerCall is null ? null : statement.GetAnnotatedNodes(Changed).FirstOrDefault() ?? (statement as ExpressionStatementSyntax)?.Expression;
        return (before, outer is null ? null : speculative.GetSymbolInfo(outer).Symbol, bound);
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
