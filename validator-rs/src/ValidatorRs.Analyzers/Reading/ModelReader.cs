using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ValidatorRs.Analyzers.Symbols;
using ValidatorRs.Analyzers.Vocabulary;

namespace ValidatorRs.Analyzers.Reading;

/// <summary>Reads the members of a type that carry rules, and the rules.</summary>
internal sealed class ModelReader(Session session)
{
    /// <summary>Gives the members with rules, and the type itself when its own attributes are rules.</summary>
    public IEnumerable<ModelMember> Read(INamedTypeSymbol type)
    {
        if (Written(type, onParameter: false) is { Count: > 0 } ofType)
        {
            yield return new ModelMember(type, type, type, ofType);
        }

        var parameters = PrimaryParameters(type);
        foreach (var member in type.GetMembers())
        {
            var valueType = member switch
            {
                IPropertySymbol property => property.Type,
                IFieldSymbol field => field.Type,
                _ => null,
            };
            if (valueType is null)
            {
                continue;
            }

            var attributes = Written(member, onParameter: false);
            if (type.IsRecord && member is IPropertySymbol && parameters.FirstOrDefault(p => p.Name == member.Name) is { } twin
                && SymbolEqualityComparer.Default.Equals(twin.Type, valueType))
            {
                // The member's own attribute wins over one of the same kind on the parameter.
                attributes.AddRange(Written(twin, onParameter: true).Where(p => attributes.TrueForAll(a => !SameClass(a, p)) || p.Name == "Rules"));
            }

            if (attributes.Count > 0)
            {
                yield return WithRules(new ModelMember(member, valueType, type, attributes));
            }
        }
    }

    /// <summary>Gives the parameters of the primary constructor; none when there is no such constructor.</summary>
    public static IReadOnlyList<IParameterSymbol> PrimaryParameters(INamedTypeSymbol type) => type.InstanceConstructors
        .FirstOrDefault(c => c.DeclaringSyntaxReferences is [var reference] && reference.GetSyntax() is TypeDeclarationSyntax)?.Parameters ?? ImmutableArray<IParameterSymbol>.Empty;

    /// <summary>Gives the rules among the attributes of a symbol.</summary>
    public List<WrittenAttribute> Written(ISymbol symbol, bool onParameter) =>
    [
        .. from data in symbol.GetAttributes()
           where data is { AttributeConstructor: not null, AttributeClass: not null, ApplicationSyntaxReference: not null }
           let origin = session.Known.OriginOf(data.AttributeClass!)
           where origin is not null
           select new WrittenAttribute(data, origin.Value, onParameter),
    ];

    private static bool SameClass(WrittenAttribute one, WrittenAttribute other) => SymbolEqualityComparer.Default.Equals(one.Class, other.Class);

    private ModelMember WithRules(ModelMember member)
    {
        var reader = new LevelReader(session, member);
        foreach (var attribute in member.Attributes.Where(a => a.Origin == AttributeOrigin.Library))
        {
            if (AttributeSpellings.RuleOf(attribute) is { } rule)
            {
                reader.Spelled(new RuleSource(rule, attribute, null));
            }
        }

        foreach (var attribute in member.Attributes.Where(a => a.Origin == AttributeOrigin.Library))
        {
            if (attribute.Name is "Rules" or "Each" or "Keys" && attribute.Argument(0) is string text && attribute.Expression(0) is { } expression)
            {
                reader.Text(new RuleSource(text, attribute, expression));
            }
        }

        return member;
    }
}
