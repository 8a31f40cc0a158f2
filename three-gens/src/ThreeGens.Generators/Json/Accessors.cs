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
            $"<{string.Join(", ", open.TypeParameters.Select(p => Identifier.Escape(p.Name)))}>",
            $"<{string.Join(", ", type.TypeArguments.Select(names.Of))}>",
            string.Concat(open.TypeParameters.Select(p => Constraints(p, names))),
            names.OfNotNull(open));
    }

    // The run time compares the constraints of the accessor with those of the type and refuses a difference.
    private static string Constraints(ITypeParameterSymbol parameter, TypeNames names)
    {
        var parts = new List<string>();
        if (parameter.HasUnmanagedTypeConstraint)
        {
            parts.Add("unmanaged");
        }
        else if (parameter.HasValueTypeConstraint)
        {
            parts.Add("struct");
        }
        else if (parameter.HasReferenceTypeConstraint)
        {
            parts.Add(parameter.ReferenceTypeConstraintNullableAnnotation == NullableAnnotation.Annotated ? "class?" : "class");
        }
        else if (parameter.HasNotNullConstraint)
        {
            parts.Add("notnull");
        }

        parts.AddRange(parameter.ConstraintTypes.Select(names.Of));
        if (parameter.HasConstructorConstraint)
        {
            parts.Add("new()");
        }

        return parts.Count == 0 ? "" : $" where {Identifier.Escape(parameter.Name)} : {string.Join(", ", parts)}";
    }
}
