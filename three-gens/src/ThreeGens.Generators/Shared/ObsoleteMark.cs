using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ThreeGens.Generators.Shared;

/// <summary>Finds symbols whose use the compiler reports or refuses.</summary>
internal static class ObsoleteMark
{
    /// <summary>Says whether a symbol is marked <c>[Obsolete(message, error: true)]</c>; no pragma silences that (CS0619).</summary>
    public static bool IsError(ISymbol symbol) => IsError(symbol.GetAttributes());

    /// <summary>Says whether <c>[Obsolete(message, error: true)]</c> is among the attributes of a symbol.</summary>
    public static bool IsError(ImmutableArray<AttributeData> attributes)
    {
        foreach (var attribute in attributes)
        {
            if (attribute is { AttributeClass.Name: "ObsoleteAttribute", ConstructorArguments: { Length: 2 } arguments } && arguments[1].Value is true)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Adds the ids of their own under which the compiler reports a use of a symbol: <c>DiagnosticId</c> of an obsolete one, the id of an experimental one.</summary>
    public static void AddOwnIds(ImmutableArray<AttributeData> attributes, ISet<string> ids)
    {
        foreach (var attribute in attributes)
        {
            if (OwnIdOf(attribute) is { Length: > 0 } id)
            {
                ids.Add(id);
            }
        }
    }

    /// <summary>Gives the id of its own under which the compiler reports a use of what has this attribute, or null.</summary>
    public static string? OwnIdOf(AttributeData attribute) => attribute.AttributeClass?.Name switch
    {
        "ObsoleteAttribute" => OwnId(attribute),
        "ExperimentalAttribute" => attribute.ConstructorArguments.FirstOrDefault().Value as string,
        _ => null,
    };

    /// <summary>Adds every id under which the compiler reports a use of a symbol.</summary>
    public static void AddIds(ImmutableArray<AttributeData> attributes, ISet<string> ids)
    {
        AddOwnIds(attributes, ids);
        foreach (var attribute in attributes)
        {
            if (attribute.AttributeClass?.Name == "ObsoleteAttribute" && OwnId(attribute) is not { Length: > 0 })
            {
                ids.Add(attribute.ConstructorArguments.IsEmpty ? "CS0612" : "CS0618");
            }
        }
    }

    private static string? OwnId(AttributeData attribute) => attribute.NamedArguments.FirstOrDefault(static a => a.Key == "DiagnosticId").Value.Value as string;
}
