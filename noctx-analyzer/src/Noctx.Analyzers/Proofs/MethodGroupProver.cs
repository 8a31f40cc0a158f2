using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Noctx.Analyzers.KnownTypes;
using Noctx.Analyzers.TokenSources;

namespace Noctx.Analyzers.Proofs;

/// <summary>Finds out whether a method that is handed on as a delegate has an overload with a token, by writing the lambda that calls it and binding all.</summary>
internal static class MethodGroupProver
{
    private static readonly SyntaxAnnotation Inner = new("noctx.inner");

    /// <summary>Gives the lambdas that mean the same, one for each token, best first.</summary>
    public static IReadOnlyList<(TokenSource Token, string Text)> Prove(IMethodReferenceOperation group, IReadOnlyList<TokenSource> tokens, BodyAnalysis body)
    {
        var proven = new List<(TokenSource, string)>();
        if (group.SemanticModel is not { } model || group.Syntax is not ExpressionSyntax syntax || !IsSteady(group.Instance)
            || group.Method.Parameters.Any(p => p.RefKind != RefKind.None || body.Known.IsTokenOrNullable(p.Type))
            || group.Method.MethodKind is not MethodKind.Ordinary)
        {
            return proven;
        }

        foreach (var candidate in body.Session.Overloads.Members(group.Instance?.Type ?? group.Method.ContainingType, group.Method.Name))
        {
            if (Position(group.Method.OriginalDefinition, candidate, body.Known) is not { } position || CallProver.CallsBack(CallProver.Definition(candidate), group, group.Method, body))
            {
                continue;
            }

            foreach (var token in tokens)
            {
                // What is passed by reference cannot be captured.
                if (token.Symbol is not IParameterSymbol { RefKind: not RefKind.None }
                    && Write(group, syntax, position, token.ExpressionFor(body.Known.IsNullableToken(candidate.Parameters[position].Type)), model) is { } text
                    && Binds(group, syntax, text, candidate, model))
                {
                    proven.Add((token, text));
                }
            }

            if (proven.Count > 0)
            {
                break;
            }
        }

        return proven;
    }

    /// <summary>Gives the token of a method group that names the method.</summary>
    public static SyntaxToken NameOf(SyntaxNode group) => group switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier,
        SimpleNameSyntax name => name.Identifier,
        _ => group.GetLastToken(),
    };

    // The group's receiver is evaluated once, the lambda's on each call: only what gives the same each time will do.
    private static bool IsSteady(IOperation? receiver) => receiver?.Unconverted() is null or IInstanceReferenceOperation or IParameterReferenceOperation or ILocalReferenceOperation
        or IFieldReferenceOperation { Field.IsReadOnly: true, Instance: null or IInstanceReferenceOperation };

    // Gives where the candidate takes its token, or null when its other parameters differ.
    private static int? Position(IMethodSymbol method, IMethodSymbol candidate, KnownSymbols known)
    {
        if (candidate.Parameters.Length != method.Parameters.Length + 1 || candidate.IsStatic != method.IsStatic || candidate.Arity != method.Arity)
        {
            return null;
        }

        var token = candidate.Parameters.First(p => known.IsTokenOrNullable(p.Type)).Ordinal;
        var others = candidate.Parameters.Where(p => p.Ordinal != token);
        return method.Parameters.Zip(others, (a, b) => a.RefKind == b.RefKind && (method.Arity > 0 || SymbolEqualityComparer.Default.Equals(a.Type, b.Type))).All(same => same) ? token : null;
    }

    private static string? Write(IMethodReferenceOperation group, ExpressionSyntax syntax, int position, string token, SemanticModel model)
    {
        var names = new List<string>();
        foreach (var parameter in group.Method.Parameters)
        {
            var name = TokenScope.Identifier(parameter.Name);
            while (names.Contains(name) || token == name || model.LookupSymbols(syntax.SpanStart, name: name).Any(s => s is ILocalSymbol or IParameterSymbol or IRangeVariableSymbol))
            {
                name += "1";
            }

            names.Add(name);
        }

        var arguments = new List<string>(names);
        arguments.Insert(position, token);
        var parameters = names.Count == 1 ? names[0] : "(" + string.Join(", ", names) + ")";
        return parameters + " => " + syntax.WithoutTrivia() + "(" + string.Join(", ", arguments) + ")";
    }

    private static bool Binds(IMethodReferenceOperation group, ExpressionSyntax syntax, string text, IMethodSymbol candidate, SemanticModel model)
    {
        if (SyntaxFactory.ParseExpression(text) is not LambdaExpressionSyntax { ExpressionBody: InvocationExpressionSyntax body } lambda)
        {
            return false;
        }

        lambda = lambda.ReplaceNode(body, body.WithAdditionalAnnotations(Inner));
        return SpeculativeBinder.BindWithin(syntax, lambda, Inner, model) is { } bound
            && KnownSymbols.Same(CallProver.Definition(bound.Inner), CallProver.Definition(candidate))
            && OverloadFinder.IsOffered(bound.Inner)
            && SymbolEqualityComparer.Default.Equals(bound.Inner.ReturnType, group.Method.ReturnType)
            && SymbolEqualityComparer.Default.Equals(bound.Outer, bound.Before);
    }
}
