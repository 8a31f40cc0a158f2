using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ThreeGens.Generators.Mocks;

/// <summary>Names what a mock is asked for: a type, and perhaps interfaces the same object implements too.</summary>
/// <remarks>Lives within one transform only; it is never cached.</remarks>
internal sealed record MockRequest(INamedTypeSymbol Type, ImmutableArray<INamedTypeSymbol> Others)
{
    /// <summary>Asks for a mock of one type.</summary>
    public MockRequest(INamedTypeSymbol type)
        : this(type, ImmutableArray<INamedTypeSymbol>.Empty)
    {
    }

    /// <summary>Reads one <c>[GenerateMock]</c>; a request for several types is also one for the first alone, one for no type is for the class it stands on.</summary>
    public static IEnumerable<MockRequest> Of(AttributeData attribute, ISymbol target)
    {
        var types = attribute.AttributeClass is { TypeArguments.Length: 1 } generic
            ? generic.TypeArguments
            : attribute.ConstructorArguments
                .SelectMany(static a => a.Kind == TypedConstantKind.Array ? a.Values.AsEnumerable() : [a])
                .Select(static a => a.Value as ITypeSymbol)
                .OfType<ITypeSymbol>()
                .ToImmutableArray();
        if (attribute.AttributeClass is { Arity: 0 } && attribute.ConstructorArguments.Length == 0 && target is INamedTypeSymbol named)
        {
            yield return new MockRequest(named);
        }

        if (types.FirstOrDefault() is not INamedTypeSymbol type)
        {
            yield break;
        }

        yield return new MockRequest(MockableTypes.Normalize(type));
        if (types.Length > 1)
        {
            yield return new MockRequest(MockableTypes.Normalize(type), types.Skip(1).OfType<INamedTypeSymbol>().ToImmutableArray());
        }
    }
}
