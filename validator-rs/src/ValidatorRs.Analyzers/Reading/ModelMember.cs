using Microsoft.CodeAnalysis;
using ValidatorRs.Analyzers.Symbols;

namespace ValidatorRs.Analyzers.Reading;

/// <summary>Is a member, or a type, that carries rules.</summary>
internal sealed class ModelMember(ISymbol symbol, ITypeSymbol type, INamedTypeSymbol owner, IReadOnlyList<WrittenAttribute> attributes)
{
    /// <value>The property, field or parameter; the type itself for the attributes of a class.</value>
    public ISymbol Symbol { get; } = symbol;

    public string Name => Symbol.Name;

    /// <value>The type of the value.</value>
    public ITypeSymbol Type { get; } = type;

    public Carrier Carrier { get; } = Carriers.Of(type);

    /// <value>The type that has the member.</value>
    public INamedTypeSymbol Owner { get; } = owner;

    public IReadOnlyList<WrittenAttribute> Attributes { get; } = attributes;

    /// <value>The values that rule strings and spelled rules are asked about; the first is the member's own.</value>
    public List<ValueLevel> Levels { get; } = [new ValueLevel(type)];

    public List<TextMistake> Mistakes { get; } = [];

    public IEnumerable<AppliedRule> Rules => Levels.SelectMany(l => l.Rules);

    /// <summary>Finds DataAnnotations' attribute of a name.</summary>
    public WrittenAttribute? Framework(string name) => Attributes.FirstOrDefault(a => a.IsFramework(name));
}
