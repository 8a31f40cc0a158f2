using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Noctx.Analyzers.KnownTypes;

namespace Noctx.Analyzers.Proofs;

/// <summary>Is what the arguments of a call have to do with tokens; read once for all rules.</summary>
/// <param name="Passed">The arguments that pass a token.</param>
/// <param name="Omitted">The first parameter that would take a token and is left to its default, or null.</param>
internal sealed record TokenArguments(IReadOnlyList<IArgumentOperation> Passed, IParameterSymbol? Omitted)
{
    private static readonly TokenArguments None = new([], Omitted: null);

    /// <summary>Reads the arguments of a call or creation; there are none of anything else.</summary>
    // hot: AnalyzerTime
    public static TokenArguments Of(IOperation operation, KnownSymbols known)
    {
        var (passed, omitted) = ((List<IArgumentOperation>?)null, (IParameterSymbol?)null);
        foreach (var argument in ArgumentsOf(operation))
        {
            if (argument.Parameter is not { } parameter)
            {
                continue;
            }

            if (known.IsTokenOrNullable(parameter.Type))
            {
                if (argument.ArgumentKind == ArgumentKind.DefaultValue)
                {
                    omitted ??= parameter;
                }
                else
                {
                    (passed ??= []).Add(argument);
                }
            }
            else if (argument is { ArgumentKind: ArgumentKind.ParamArray, Value: IArrayCreationOperation { Initializer: null or { ElementValues.Length: 0 } } }
                && parameter.Type is IArrayTypeSymbol { ElementType: var element } && known.IsToken(element))
            {
                omitted ??= parameter;
            }
        }

        return passed is null && omitted is null ? None : new TokenArguments(passed ?? (IReadOnlyList<IArgumentOperation>)[], omitted);
    }

    private static ImmutableArray<IArgumentOperation> ArgumentsOf(IOperation operation) => operation switch
    {
        IInvocationOperation call => call.Arguments,
        IObjectCreationOperation creation => creation.Arguments,
        _ => ImmutableArray<IArgumentOperation>.Empty,
    };
}
