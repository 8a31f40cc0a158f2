using Microsoft.CodeAnalysis;

namespace ThreeGens.Generators.Mocks;

/// <summary>Finds symbols whose use the compiler refuses.</summary>
internal static class ObsoleteMark
{
    /// <summary>Says whether a symbol is marked <c>[Obsolete(message, error: true)]</c>; no pragma silences that (CS0619).</summary>
    public static bool IsError(ISymbol symbol)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute is { AttributeClass.Name: "ObsoleteAttribute", ConstructorArguments: { Length: 2 } arguments } && arguments[1].Value is true)
            {
                return true;
            }
        }

        return false;
    }
}
