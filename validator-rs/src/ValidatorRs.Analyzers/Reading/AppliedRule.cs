using Microsoft.CodeAnalysis;
using ValidatorRs.Tags;

namespace ValidatorRs.Analyzers.Reading;

/// <summary>Is one rule of the vocabulary, the type it is asked about, and where it is written.</summary>
/// <param name="Node">The rule.</param>
/// <param name="Type">The type of the value; null when it is not known.</param>
/// <param name="Source">The rule string.</param>
/// <param name="IsAlone">False for one of several alternatives.</param>
internal sealed record AppliedRule(TagNode Node, ITypeSymbol? Type, RuleSource Source, bool IsAlone)
{
    public string Name => Node.Name;

    public string Parameter => Node.Parameter ?? "";

    public Location Location => Source.At(Node);

    /// <value>The rule as a message shows it: <c>min=3</c>, or <c>[Hostname]</c>.</value>
    public string Display => Source.IsText ? Node.Parameter is null ? Name : $"{Name}={Node.Parameter}" : $"[{Source.Attribute.Name}]";
}
