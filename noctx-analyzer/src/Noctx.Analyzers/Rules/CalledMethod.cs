using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Noctx.Analyzers.KnownTypes;
using Noctx.Analyzers.Proofs;

namespace Noctx.Analyzers.Rules;

/// <summary>Is what a call calls, as its author declared it, and on which type: all that rules need to say whether such calls could ever concern them.</summary>
/// <param name="Method">The method, unbound.</param>
/// <param name="Receiver">The type it is called on, unbound; the containing type when there is no receiver.</param>
/// <param name="Session">What is known of the compilation.</param>
internal readonly record struct CalledMethod(IMethodSymbol Method, ITypeSymbol Receiver, AnalysisSession Session)
{
    /// <summary>Gives whether a parameter may be a token; true for one whose type only the call decides.</summary>
    public bool MayTakeToken
    {
        get
        {
            foreach (var parameter in Method.Parameters)
            {
                if (MayBeToken(parameter.Type, Session.Known))
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>Gives whether the method has a parameter for a token, or another one of its name has.</summary>
    public bool MayBeOpen
        => MayTakeToken || (Method.MethodKind is not (MethodKind.LocalFunction or MethodKind.DelegateInvoke) && HasOverload(Session.Overloads));

    /// <summary>Reads what an operation calls; null when it is no call.</summary>
    public static CalledMethod? Of(IOperation operation, AnalysisSession session) => operation switch
    {
        IInvocationOperation call => new CalledMethod(CallProver.Definition(call.TargetMethod), (ReceiverOf(call) ?? call.TargetMethod.ContainingType).OriginalDefinition, session),
        IObjectCreationOperation { Constructor: { } constructor } => new CalledMethod(constructor.OriginalDefinition, constructor.ContainingType.OriginalDefinition, session),
        _ => null,
    };

    private static ITypeSymbol? ReceiverOf(IInvocationOperation call)
    {
        var receiver = call.Instance ?? (call.TargetMethod.IsExtensionMethod && CallSite.HasReceiverArgument(call.Arguments) ? call.Arguments[0].Value : null);
        while (receiver is IConversionOperation { IsImplicit: true } conversion)
        {
            receiver = conversion.Operand;
        }

        return receiver?.Type;
    }

    private bool HasOverload(OverloadFinder overloads)
        => overloads.MayExtend(Method.Name) || !overloads.Members(Receiver, Method.Name).IsEmpty
            || (Method.IsExtensionMethod && !overloads.Members(Method.ContainingType, Method.Name).IsEmpty);

    private static bool MayBeToken(ITypeSymbol type, KnownSymbols known) => type switch
    {
        ITypeParameterSymbol => true,
        IArrayTypeSymbol array => MayBeToken(array.ElementType, known),
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable => MayBeToken(nullable.TypeArguments[0], known),
        _ => known.IsToken(type),
    };
}
