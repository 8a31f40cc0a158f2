using Microsoft.CodeAnalysis;

namespace ThreeGens.Generators.Shared;

/// <summary>Puts names together by hand; <c>ToDisplayString</c> costs ten times as much and runs for every type at every edit.</summary>
internal static class QualifiedName
{
    /// <summary>Gives a namespace with dots, or an empty string for the global one.</summary>
    public static string Of(INamespaceSymbol? space, bool escape)
    {
        if (space is null or { IsGlobalNamespace: true })
        {
            return "";
        }

        var name = escape ? Identifier.Escape(space.Name) : space.Name;
        return space.ContainingNamespace is { IsGlobalNamespace: false } parent ? Of(parent, escape) + "." + name : name;
    }

    /// <summary>Gives a type's name for readers, with its namespace, containing types and type parameters.</summary>
    public static string Of(INamedTypeSymbol type)
    {
        var name = type.Arity == 0 ? type.Name : $"{type.Name}<{string.Join(", ", type.TypeParameters.Select(p => p.Name))}>";
        var outer = type.ContainingType is { } containing ? Of(containing) : Of(type.ContainingNamespace, escape: false);
        return outer.Length == 0 ? name : outer + "." + name;
    }
}
