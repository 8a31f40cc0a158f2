using Microsoft.CodeAnalysis;
using ThreeGens.Generators.Shared;

namespace ThreeGens.Generators.Mocks;

/// <summary>Writes the constraints of a method that overrides or implements another.</summary>
internal static class OverrideConstraints
{
    /// <summary>Gives the clauses that an override needs to tell <c>T?</c> of a reference from <c>T?</c> of a value; all others are inherited (CS0460).</summary>
    public static string Of(IMethodSymbol method)
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
}
