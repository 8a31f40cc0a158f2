using Microsoft.CodeAnalysis;

namespace ThreeGens.Generators.Shared;

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
    /// <param name="parameters">The type parameters.</param>
    /// <param name="nameOf">Renders a type among the constraints.</param>
    public static string Constraints(IEnumerable<ITypeParameterSymbol> parameters, Func<ITypeSymbol, string> nameOf)
    {
        var text = "";
        foreach (var parameter in parameters)
        {
            var constraints = ConstraintsOf(parameter, nameOf).ToArray();
            if (constraints.Length > 0)
            {
                text += $" where {Identifier.Escape(parameter.Name)} : {string.Join(", ", constraints)}";
            }
        }

        return text;
    }

    private static IEnumerable<string> ConstraintsOf(ITypeParameterSymbol parameter, Func<ITypeSymbol, string> nameOf)
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
            if (CanBeWritten(type))
            {
                yield return nameOf(type);
            }
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

    // "where U : T" becomes "where U : int" in a construction, which C# can inherit but not say (CS0701, CS0702).
    private static bool CanBeWritten(ITypeSymbol type) => type switch
    {
        { SpecialType: SpecialType.System_Object or SpecialType.System_Array or SpecialType.System_ValueType } => false,
        { TypeKind: TypeKind.Class } => !type.IsSealed,
        _ => type.TypeKind is TypeKind.Interface or TypeKind.TypeParameter or TypeKind.Error,
    };
}
