using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Noctx.Analyzers.KnownTypes;

namespace Noctx.Analyzers.Proofs;

/// <summary>Compares a call before and after the token was added: same parameters for the same arguments, same defaults, a result that fits its use.</summary>
internal static class MeaningGuard
{
    /// <summary>Tells whether the bound call differs from the original by the token only.</summary>
    public static bool MeansTheSame(CallSite site, IMethodSymbol bound, KnownSymbols known)
        => SameReceiver(site.Method, bound) && SameArguments(site, bound, known) && ResultFits(site, bound, known);

    private static bool SameReceiver(IMethodSymbol original, IMethodSymbol bound)
        => original.IsStatic == bound.IsStatic || original.IsExtensionMethod || bound.IsExtensionMethod;

    private static bool SameArguments(CallSite site, IMethodSymbol bound, KnownSymbols known)
    {
        var before = Parameters(site.Method, site);
        var after = Parameters(bound, site);
        var written = new HashSet<string>(StringComparer.Ordinal);
        foreach (var argument in site.Arguments)
        {
            if (argument.ArgumentKind == ArgumentKind.Explicit && argument.Parameter is { } parameter)
            {
                written.Add(parameter.Name);
            }
        }

        var next = 0;
        foreach (var parameter in before)
        {
            if (known.IsTokenOrNullable(parameter.Type) || IsTokenParams(parameter, known))
            {
                continue;
            }

            while (next < after.Count && known.IsTokenOrNullable(after[next].Type))
            {
                next++;
            }

            if (next >= after.Count || !SameParameter(parameter, after[next], written.Contains(parameter.Name)))
            {
                return false;
            }

            next++;
        }

        // What the other overload has on top must be filled in by the compiler with the caller's position, not with a new meaning.
        for (; next < after.Count; next++)
        {
            if (!known.IsTokenOrNullable(after[next].Type) && !IsTokenParams(after[next], known) && !IsCallerInfo(after[next]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool SameParameter(IParameterSymbol before, IParameterSymbol after, bool written)
        => SymbolEqualityComparer.Default.Equals(before.Type, after.Type)
            && before.RefKind == after.RefKind
            && (written || before.IsParams
                || (before.HasExplicitDefaultValue && after.HasExplicitDefaultValue && Equals(before.ExplicitDefaultValue, after.ExplicitDefaultValue)));

    private static bool IsTokenParams(IParameterSymbol parameter, KnownSymbols known)
        => parameter is { IsParams: true, Type: IArrayTypeSymbol { ElementType: var element } } && known.IsToken(element);

    private static bool IsCallerInfo(IParameterSymbol parameter)
        => parameter.IsOptional && parameter.GetAttributes().Any(a => a.AttributeClass?.Name is "CallerMemberNameAttribute" or "CallerFilePathAttribute" or "CallerLineNumberAttribute" or "CallerArgumentExpressionAttribute");

    // The receiver of an extension call is a parameter of the definition and none of the reduced form: compare what follows it.
    private static List<IParameterSymbol> Parameters(IMethodSymbol method, CallSite site)
        => method.Parameters.Skip(site.ReceiverParameters(method)).ToList();

    private static bool ResultFits(CallSite site, IMethodSymbol bound, KnownSymbols known)
    {
        if (site.Method.MethodKind == MethodKind.Constructor)
        {
            return true;
        }

        if (SymbolEqualityComparer.Default.Equals(site.Method.ReturnType, bound.ReturnType))
        {
            return true;
        }

        if (!IsAwaited(site.Operation))
        {
            return false;
        }

        var before = known.TaskResult(site.Method.ReturnType, out var beforeIsVoid);
        var after = known.TaskResult(bound.ReturnType, out var afterIsVoid);
        return beforeIsVoid ? afterIsVoid : before is not null && SymbolEqualityComparer.Default.Equals(before, after);
    }

    private static bool IsAwaited(IOperation call)
    {
        var parent = call.Parent;
        while (parent is IConversionOperation)
        {
            parent = parent.Parent;
        }

        return parent is IAwaitOperation or IInvocationOperation { TargetMethod.Name: "ConfigureAwait", Parent: IAwaitOperation };
    }
}
