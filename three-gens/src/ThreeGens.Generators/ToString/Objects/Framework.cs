using Microsoft.CodeAnalysis;

namespace ThreeGens.Generators.ToString.Objects;

/// <summary>Knows which types belong to the framework.</summary>
internal static class Framework
{
    /// <summary>Says whether a type is declared in the namespace System or below, outside the compilation's own sources.</summary>
    public static bool Contains(ITypeSymbol type)
    {
        var space = type.ContainingNamespace;
        while (space is { IsGlobalNamespace: false, ContainingNamespace.IsGlobalNamespace: false })
        {
            space = space.ContainingNamespace;
        }

        return space?.Name == "System" && type.DeclaringSyntaxReferences.Length == 0;
    }
}
