using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace ThreeGens.Generators.Json;

/// <summary>Remembers the full names of definitions. Symbols of references live on from edit to edit, and their names with them.</summary>
internal static class DefinitionNames
{
    private static readonly ConditionalWeakTable<ISymbol, string> Names = new();

    /// <summary>Gives the name of the definition of a type, for instance <c>System.Collections.Generic.List&lt;T&gt;</c>.</summary>
    public static string Of(INamedTypeSymbol type) => Names.GetValue(type.OriginalDefinition, static s => s.ToDisplayString());
}
