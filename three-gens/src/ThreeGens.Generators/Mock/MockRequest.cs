using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ThreeGens.Generators.Mocks;

/// <summary>Names what a mock is asked for: a type, and perhaps an interface the same object implements too.</summary>
/// <remarks>Lives within one transform only; it is never cached.</remarks>
internal sealed record MockRequest(INamedTypeSymbol Type, INamedTypeSymbol? Second)
{
    /// <summary>Reads one <c>[GenerateMock]</c>; a request for two types is also one for the first alone.</summary>
    public static IEnumerable<MockRequest> Of(AttributeData attribute)
    {
        var types = attribute.AttributeClass is { TypeArguments.Length: 1 } generic
            ? generic.TypeArguments
            : attribute.ConstructorArguments
                .SelectMany(static a => a.Kind == TypedConstantKind.Array ? a.Values.AsEnumerable() : [a])
                .Select(static a => a.Value as ITypeSymbol)
                .OfType<ITypeSymbol>()
                .ToImmutableArray();
        if (types.FirstOrDefault() is not INamedTypeSymbol type)
        {
            yield break;
        }

        yield return new MockRequest(type, null);
        foreach (var additional in types.Skip(1).OfType<INamedTypeSymbol>())
        {
            yield return new MockRequest(type, additional);
        }
    }
}
