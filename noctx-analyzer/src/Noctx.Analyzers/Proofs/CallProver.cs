using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Noctx.Analyzers.Chains;
using Noctx.Analyzers.KnownTypes;
using Noctx.Analyzers.TokenSources;

namespace Noctx.Analyzers.Proofs;

/// <summary>Finds out whether a call can take a token, by writing the changed call and binding it.</summary>
internal static class CallProver
{
    /// <summary>Gives the proof for a token, or null when no changed call means the same.</summary>
    public static CallProof? Prove(CallSite site, TokenSource token, BodyAnalysis body)
    {
        var given = body.ArgumentsOf(site.Operation);
        if (site.Operation.SemanticModel is not { } model || given.Passed.Count > 0)
        {
            return null;
        }

        if (given.Omitted is { } omitted)
        {
            return OverloadFinder.IsOffered(site.Method) ? Try(site, site.Method, omitted, token, model, body) : null;
        }

        foreach (var candidate in Candidates(site, body, model))
        {
            var parameter = candidate.Parameters.First(p => body.Known.IsTokenOrNullable(p.Type));
            if (CouldReplace(site, candidate) && Try(site, candidate, parameter, token, model, body) is { } proof)
            {
                return proof;
            }
        }

        return null;
    }

    /// <summary>Tells whether a call has a parameter or an overload for a token at all: a look at symbols, before anything is written or bound.</summary>
    public static bool MayTakeToken(CallSite site, BodyAnalysis body)
        => body.ArgumentsOf(site.Operation) is { Passed.Count: 0 } given && site.Operation.SemanticModel is { } model
            && (given.Omitted is not null || HasCandidates(site, body, model));

    /// <summary>Tells whether a call could take a token if there were one: the same proof, with an empty token.</summary>
    public static bool CouldTakeToken(CallSite site, BodyAnalysis body) => Prove(site, TokenSource.Placeholder(body.Known.Token), body) is not null;

    private static IEnumerable<IMethodSymbol> Candidates(CallSite site, BodyAnalysis body, SemanticModel model)
    {
        var (members, ofExtension, extensions) = OverloadsOf(site, body, model);
        foreach (var candidate in members)
        {
            // A base type's constructors are listed with its members, and are none of the type's.
            if (site.Method.MethodKind != MethodKind.Constructor || KnownSymbols.Same(candidate.ContainingType, site.Method.ContainingType.OriginalDefinition))
            {
                yield return candidate;
            }
        }

        foreach (var candidate in ofExtension)
        {
            yield return candidate;
        }

        foreach (var candidate in extensions)
        {
            yield return candidate;
        }
    }

    // hot: AnalyzerTime
    private static bool HasCandidates(CallSite site, BodyAnalysis body, SemanticModel model)
    {
        var (members, ofExtension, extensions) = OverloadsOf(site, body, model);
        return !members.IsEmpty || !ofExtension.IsEmpty || !extensions.IsEmpty;
    }

    private static (ImmutableArray<IMethodSymbol> Members, ImmutableArray<IMethodSymbol> OfExtension, ImmutableArray<IMethodSymbol> Extensions) OverloadsOf(CallSite site, BodyAnalysis body, SemanticModel model)
    {
        var (overloads, method, none) = (body.Session.Overloads, site.Method, ImmutableArray<IMethodSymbol>.Empty);
        if (method.MethodKind is MethodKind.LocalFunction or MethodKind.DelegateInvoke)
        {
            return (none, none, none);
        }

        var receiver = ReceiverType(site) ?? method.ContainingType;
        return (
            overloads.Members(receiver, method.Name),
            method.IsExtensionMethod ? overloads.Members(method.ContainingType, method.Name) : none,
            site.Syntax is InvocationExpressionSyntax { Expression: not SimpleNameSyntax } && (!method.IsStatic || site.IsExtensionCall)
                ? overloads.Extensions(receiver, method.Name, model, site.Syntax.SpanStart)
                : none);
    }

    private static ITypeSymbol? ReceiverType(CallSite site)
    {
        var receiver = site.IsExtensionCall ? site.Arguments[0].Value : (site.Operation as IInvocationOperation)?.Instance;
        while (receiver is IConversionOperation { IsImplicit: true } conversion)
        {
            receiver = conversion.Operand;
        }

        return receiver?.Type;
    }

    /// <summary>Filters by shape before anything is bound: the candidate takes what is written, and one token more.</summary>
    private static bool CouldReplace(CallSite site, IMethodSymbol candidate)
    {
        return !KnownSymbols.Same(Definition(candidate), Definition(site.Method))
            && candidate.Parameters.Length - site.ReceiverParameters(candidate) > FilledParameters(site);
    }

    // However many elements are written for a params parameter, they fill one.
    private static int FilledParameters(CallSite site)
        => Math.Min(site.Written.Count, site.Method.Parameters.Length - site.ReceiverParameters(site.Method));

    private static CallProof? Try(CallSite site, IMethodSymbol candidate, IParameterSymbol parameter, TokenSource token, SemanticModel model, BodyAnalysis body)
    {
        if (CallsBack(candidate, site.Operation, site.Method, body))
        {
            return null;
        }

        var expression = token.ExpressionFor(acceptsNull: body.Known.IsNullableToken(parameter.Type));
        var ordinal = parameter.Ordinal - site.ReceiverParameters(candidate);
        foreach (var argument in Writings(site, parameter, ordinal, expression))
        {
            var changed = CallSite.WithArguments(site.Syntax, argument.AddTo(site.Written));
            if (SpeculativeBinder.Bind(site, changed, model) is { } bound
                && KnownSymbols.Same(Definition(bound), Definition(candidate))
                && OverloadFinder.IsOffered(bound)
                && MeaningGuard.MeansTheSame(site, bound, body.Known))
            {
                return new CallProof(token, token.Argument is { } text ? argument with { Expression = text } : argument, bound);
            }
        }

        return null;
    }

    private static IEnumerable<TokenArgument> Writings(CallSite site, IParameterSymbol parameter, int ordinal, string expression)
    {
        var written = site.Written;
        var positional = written.All(a => a.NameColon is null);
        if (positional && ordinal <= written.Count)
        {
            yield return new TokenArgument(expression, null, ordinal);
        }

        if (!parameter.IsParams)
        {
            yield return new TokenArgument(expression, parameter.Name, written.Count);
        }
    }

    /// <summary>Gives a method as its author declared it.</summary>
    public static IMethodSymbol Definition(IMethodSymbol method) => (method.ReducedFrom ?? method).OriginalDefinition;

    /// <summary>Tells whether the changed call would call itself: it is the enclosing method, or that method's forwarder.</summary>
    public static bool CallsBack(IMethodSymbol candidate, IOperation site, IMethodSymbol called, BodyAnalysis body)
    {
        var definition = Definition(candidate);
        for (var current = site.Parent; current is not null; current = current.Parent)
        {
            if (current is ILocalFunctionOperation function && KnownSymbols.Same(function.Symbol.OriginalDefinition, definition))
            {
                return !KnownSymbols.Same(called.OriginalDefinition, definition);
            }
        }

        if (body.Owner is not IMethodSymbol owner)
        {
            return false;
        }

        // A recursive call that only lacks its token keeps its meaning when it gets one; a call to another overload would become recursive.
        if (KnownSymbols.Same(called.OriginalDefinition, definition))
        {
            return false;
        }

        return KnownSymbols.Same(owner.OriginalDefinition, definition)
            || IsImplementedBy(definition, owner)
            || ForwardingReader.ForwardsTo(definition, owner.Name);
    }

    // this.Get(key, token) inside the implementation of Get(key, token), called through the interface or the base type.
    private static bool IsImplementedBy(IMethodSymbol candidate, IMethodSymbol owner)
    {
        for (var overridden = owner.OverriddenMethod; overridden is not null; overridden = overridden.OverriddenMethod)
        {
            if (KnownSymbols.Same(overridden.OriginalDefinition, candidate))
            {
                return true;
            }
        }

        return candidate.ContainingType?.TypeKind == TypeKind.Interface && owner.Parameters.Length == candidate.Parameters.Length
            && (owner.Name == candidate.Name || owner.ExplicitInterfaceImplementations.Any(e => KnownSymbols.Same(e.OriginalDefinition, candidate)))
            && owner.ContainingType.AllInterfaces.Any(i => KnownSymbols.Same(i.OriginalDefinition, candidate.ContainingType.OriginalDefinition));
    }
}
