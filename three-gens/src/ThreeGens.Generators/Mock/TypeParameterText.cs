using Microsoft.CodeAnalysis;
using ThreeGens.Generators.Shared;

namespace ThreeGens.Generators.Mocks;

/// <summary>Writes type parameters and their constraints.</summary>
internal static class TypeParameterText
{
    /// <summary>Gives <c>&lt;T1, T2&gt;</c>, or an empty string.</summary>
    public static string List(IMethodSymbol method) => List(method.TypeParameters);

    /// <summary>Gives the type parameters of a generic type and of the types around it, outermost first.</summary>
    public static IEnumerable<ITypeParameterSymbol> Of(INamedTypeSymbol type) =>
        (type.ContainingType is { } outer ? Of(outer) : []).Concat(type.TypeParameters);

    /// <summary>Gives <c>&lt;T1, T2&gt;</c>, or an empty string.</summary>
    public static string List(IEnumerable<ITypeParameterSymbol> parameters)
    {
        var text = string.Join(", ", parameters.Select(static p => Identifier.Escape(p.Name)));
        return text.Length == 0 ? "" : $"<{text}>";
    }

    /// <summary>Makes one list of two.</summary>
    public static string Join(string first, string second) =>
        first.Length == 0 || second.Length == 0 ? first + second : first.Substring(0, first.Length - 1) + ", " + second.Substring(1);

    /// <summary>Gives the full constraint clauses with a leading blank, for a declaration that inherits none.</summary>
    public static string Constraints(IEnumerable<ITypeParameterSymbol> parameters, TypeNames names)
    {
        var text = "";
        foreach (var parameter in parameters)
        {
            var constraints = ConstraintsOf(parameter, names).ToArray();
            if (constraints.Length > 0)
            {
                text += $" where {Identifier.Escape(parameter.Name)} : {string.Join(", ", constraints)}";
            }
        }

        return text;
    }

    /// <summary>Gives the clauses that an override needs to tell <c>T?</c> of a reference from <c>T?</c> of a value; all others are inherited (CS0460).</summary>
    public static string OverrideConstraints(IMethodSymbol method)
    {
        var text = "";
        foreach (var parameter in method.TypeParameters)
        {
            if (method.Parameters.Any(p => UsesNullable(p.Type, parameter)) || UsesNullable(method.ReturnType, parameter))
            {
                var kind = parameter switch
                {
                    { IsValueType: true } => "struct",
                    { IsReferenceType: true } => "class",
                    _ => "default",
                };
                text += $" where {Identifier.Escape(parameter.Name)} : {kind}";
            }
        }

        return text;
    }

    private static bool UsesNullable(ITypeSymbol type, ITypeParameterSymbol parameter) => type switch
    {
        ITypeParameterSymbol => type.NullableAnnotation == NullableAnnotation.Annotated && SymbolEqualityComparer.Default.Equals(type, parameter),
        IArrayTypeSymbol array => UsesNullable(array.ElementType, parameter),
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } named => SymbolEqualityComparer.Default.Equals(named.TypeArguments[0], parameter),
        INamedTypeSymbol named => named.TypeArguments.Any(a => UsesNullable(a, parameter)),
        _ => false,
    };

    private static IEnumerable<string> ConstraintsOf(ITypeParameterSymbol parameter, TypeNames names)
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
            yield return names.Of(type);
        }

        if (parameter.HasConstructorConstraint)
        {
            yield return "new()";
        }

        if (parameter.AllowsRefLikeType)
        {
            yield return "allows ref struct";
        }
    }
}
