using Microsoft.CodeAnalysis;
using ThreeGens.Generators.Shared;

namespace ThreeGens.Generators.Json;

/// <summary>Describes where unsafe accessors of a type are declared.</summary>
internal static class Accessors
{
    public static AccessorHost HostOf(INamedTypeSymbol type, TypeNames names)
    {
        var open = type.OriginalDefinition;
        if (open.Arity == 0)
        {
            return new AccessorHost("", "", "", names.OfNotNull(type));
        }

        return new AccessorHost(
            TypeParameterText.List(open.TypeParameters),
            $"<{string.Join(", ", type.TypeArguments.Select(names.Of))}>",
            // The run time compares the constraints of the accessor with those of the type and refuses a difference.
            TypeParameterText.Constraints(open.TypeParameters, names.Of),
            names.OfNotNull(open));
    }
}
