using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ThreeGens.Generators.Shared;

namespace ThreeGens.Generators.ToString.Objects;

/// <summary>Is a property or field with what its attributes say; it lives only while a type is parsed.</summary>
internal sealed record PrintedMember(ISymbol Symbol, ITypeSymbol Type, bool IsPublic, bool IsIgnored, bool IsSensitive, AttributeData? Options)
{
    /// <value>Ids of their own under which the compiler reports a use of the member.</value>
    public IReadOnlyList<string> SilencedIds { get; init; } = [];

    /// <summary>Gives the member, or null for a symbol that never appears in text.</summary>
    public static PrintedMember? Of(ISymbol symbol)
    {
        if (symbol.IsStatic || symbol.IsImplicitlyDeclared || !symbol.CanBeReferencedByName)
        {
            return null;
        }

        return symbol switch
        {
            IPropertySymbol { IsIndexer: false, GetMethod: { } getter } property when Prints(property.Type) =>
                Of(property, property.Type, property.DeclaredAccessibility == Accessibility.Public && getter.DeclaredAccessibility == Accessibility.Public),
            IFieldSymbol { IsConst: false } field when Prints(field.Type) => Of(field, field.Type, field.DeclaredAccessibility == Accessibility.Public),
            _ => null,
        };
    }

    /// <summary>Keeps the marks of an overridden member: data that is sensitive in the base class stays so.</summary>
    public PrintedMember InheritMarks(PrintedMember overridden) => this with
    {
        IsSensitive = IsSensitive || overridden.IsSensitive,
        IsIgnored = IsIgnored || (Options is null && overridden.IsIgnored),
        Options = Options ?? overridden.Options,
    };

    private static bool Prints(ITypeSymbol type) =>
        type.TypeKind != TypeKind.Error
        && !HoldsPointers(type)
        && (!type.IsRefLikeType || ValueShapes.IsCharSpan(type));

    // Only unsafe code may name such a type, and none of its values is a type argument.
    private static bool HoldsPointers(ITypeSymbol type)
    {
        switch (type)
        {
            case IPointerTypeSymbol or IFunctionPointerTypeSymbol:
                return true;
            case IArrayTypeSymbol array:
                return HoldsPointers(array.ElementType);
            case INamedTypeSymbol { Arity: > 0 } named:
                foreach (var argument in named.TypeArguments)
                {
                    if (HoldsPointers(argument))
                    {
                        return true;
                    }
                }

                return false;
            default:
                return false;
        }
    }

    private static PrintedMember? Of(ISymbol symbol, ITypeSymbol type, bool isPublic)
    {
        AttributeData? options = null;
        var isSensitive = false;
        var isIgnored = false;
        string[] silenced = [];
        // Attributes are bound on demand; most members have none, and their syntax says so at no cost.
        if (MayHaveAttributes(symbol))
        {
            foreach (var attribute in AttributesOf(symbol))
            {
                options = ToStringAttributes.IsMember(attribute) ? attribute : options;
                isSensitive |= ToStringAttributes.IsSensitive(attribute);
                isIgnored |= ToStringAttributes.IsObsoleteError(attribute);
                silenced = ObsoleteMark.OwnIdOf(attribute) is { Length: > 0 } id ? [.. silenced, id] : silenced;
            }
        }

        if (!isPublic && options is null)
        {
            return null;
        }

        isIgnored |= options is not null && ToStringAttributes.Argument(options, "Ignore") is true;
        return new PrintedMember(symbol, type, isPublic, isIgnored, isSensitive, options) { SilencedIds = silenced };
    }

    private static bool MayHaveAttributes(ISymbol symbol)
    {
        foreach (var reference in symbol.DeclaringSyntaxReferences)
        {
            var hasLists = reference.GetSyntax() switch
            {
                PropertyDeclarationSyntax property => property.AttributeLists.Count > 0,
                ParameterSyntax parameter => parameter.AttributeLists.Count > 0,
                { Parent.Parent: FieldDeclarationSyntax field } => field.AttributeLists.Count > 0,
                _ => true,
            };
            if (hasLists)
            {
                return true;
            }
        }

        return symbol.DeclaringSyntaxReferences.Length == 0;
    }

    // An attribute on a positional parameter of a record belongs to the parameter unless it says "property:".
    private static IEnumerable<AttributeData> AttributesOf(ISymbol symbol)
    {
        IEnumerable<AttributeData> attributes = symbol.GetAttributes();
        if (symbol is IPropertySymbol { ContainingType.IsRecord: true } property)
        {
            var parameters = property.ContainingType.InstanceConstructors
                .SelectMany(c => c.Parameters)
                .Where(p => p.Name == property.Name && SymbolEqualityComparer.Default.Equals(p.Type, property.Type));
            attributes = attributes.Concat(parameters.SelectMany(p => p.GetAttributes()));
        }

        return attributes;
    }
}
