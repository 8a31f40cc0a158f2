using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Noctx.Analyzers.KnownTypes;

namespace Noctx.Analyzers.Silence;

/// <summary>Looks for the token that an asynchronous sequence gets when it is read.</summary>
internal static class SequenceReading
{
    /// <summary>Tells whether a call makes a sequence that is read with a token: <c>Numbers().WithCancellation(token)</c>, through other operators or a local too.</summary>
    public static bool GetsToken(IInvocationOperation call, KnownSymbols known)
    {
        if (!IsSequence(call.Type, known))
        {
            return false;
        }

        IOperation sequence = call;
        while (true)
        {
            switch (sequence.Parent)
            {
                case IConversionOperation conversion:
                    sequence = conversion;
                    break;
                // An extension method's receiver is its first argument.
                case IArgumentOperation { Parameter.Ordinal: 0, Parent: IInvocationOperation next } when IsSequence(next.Type, known):
                    sequence = next;
                    break;
                case IInvocationOperation next when ReferenceEquals(next.Instance, sequence) && IsSequence(next.Type, known):
                    sequence = next;
                    break;
                case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: { } local } declarator }:
                    return declarator.Root().DescendantsAndSelf().OfType<ILocalReferenceOperation>()
                        .Any(use => KnownSymbols.Same(use.Local, local) && use.Parent is IOperation parent && IsWithCancellation(parent as IInvocationOperation ?? parent.Parent as IInvocationOperation));
                default:
                    return false;
            }

            if (IsWithCancellation(sequence as IInvocationOperation))
            {
                return true;
            }
        }
    }

    /// <summary>Tells whether a loop takes its elements from an enumerator that got a token when it was made: <c>numbers.GetAsyncEnumerator(token)</c>.</summary>
    public static bool GetsToken(ILoopOperation loop, KnownSymbols known)
        => loop.Descendants().Any(o => o is IInvocationOperation { TargetMethod.Name: "MoveNextAsync", Instance: { } enumerator }
            && enumerator.Unconverted() is ILocalReferenceOperation { Local: var local }
            && loop.Root().DescendantsAndSelf().Any(d => d is IVariableDeclaratorOperation { Initializer.Value: var made } declarator
                && KnownSymbols.Same(declarator.Symbol, local) && made.MentionsToken(known)));

    private static bool IsWithCancellation(IInvocationOperation? call) => call?.TargetMethod.Name == "WithCancellation";

    private static bool IsSequence(ITypeSymbol? type, KnownSymbols known)
        => KnownSymbols.Same(type?.OriginalDefinition, known.AsyncEnumerable) || type is { Name: "ConfiguredCancelableAsyncEnumerable" };
}
