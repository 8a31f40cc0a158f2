using System.Text;
using Microsoft.CodeAnalysis;
using ThreeGens.Generators.Shared;

namespace ThreeGens.Generators.ToString.Enums;

/// <summary>Repeats the type parameters of the generic types around an enum, which its extension methods must declare themselves.</summary>
internal static class GenericContainers
{
    /// <summary>Gives <c>&lt;T, U&gt;</c>, outermost type first, or an empty string.</summary>
    public static string Parameters(INamedTypeSymbol type)
    {
        var names = All(type).Select(p => Identifier.Escape(p.Name)).ToArray();
        return names.Length == 0 ? "" : $"<{string.Join(", ", names)}>";
    }

    /// <summary>Gives the constraint clauses, each with a leading blank, or an empty string.</summary>
    public static string Constraints(INamedTypeSymbol type)
    {
        var clauses = new StringBuilder();
        foreach (var parameter in All(type))
        {
            var constraints = ConstraintsOf(parameter).ToArray();
            if (constraints.Length > 0)
            {
                clauses.Append(" where ").Append(Identifier.Escape(parameter.Name)).Append(" : ").Append(string.Join(", ", constraints));
            }
        }

        return clauses.ToString();
    }

    private static IEnumerable<ITypeParameterSymbol> All(INamedTypeSymbol type) =>
        type.ContainingType is { } outer ? All(outer).Concat(outer.TypeParameters) : [];

    private static IEnumerable<string> ConstraintsOf(ITypeParameterSymbol parameter)
    {
        if (parameter.HasUnmanagedTypeConstraint)
        {
            yield return "unmanaged";
        }
        else if (parameter.HasValueTypeConstraint)
        {
            yield return "struct";
        }
        else if (parameter.HasReferenceTypeConstraint)
        {
            yield return parameter.ReferenceTypeConstraintNullableAnnotation == NullableAnnotation.Annotated ? "class?" : "class";
        }
        else if (parameter.HasNotNullConstraint)
        {
            yield return "notnull";
        }

        foreach (var type in parameter.ConstraintTypes)
        {
            yield return type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat.AddMiscellaneousOptions(
                SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier));
        }

        if (parameter.HasConstructorConstraint && !parameter.HasValueTypeConstraint)
        {
            yield return "new()";
        }

        if (parameter.AllowsRefLikeType)
        {
            yield return "allows ref struct";
        }
    }
}
