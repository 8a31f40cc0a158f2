using Microsoft.CodeAnalysis;

namespace ValidatorRs.Analyzers.Reading;

/// <summary>Is a value that rules are asked about: the member's own, that of its elements, of its keys, and so on inwards.</summary>
internal sealed class ValueLevel(ITypeSymbol? type)
{
    /// <value>The type of the value; null when it is not known.</value>
    public ITypeSymbol? Type { get; } = type;

    /// <value>The rules in the order in which they are asked.</value>
    public List<AppliedRule> Rules { get; } = [];
}
