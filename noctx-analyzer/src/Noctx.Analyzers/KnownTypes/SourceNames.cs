using Microsoft.CodeAnalysis;

namespace Noctx.Analyzers.KnownTypes;

/// <summary>Reads the names that a compilation declares itself.</summary>
internal static class SourceNames
{
    /// <summary>Gives the names of its extension methods that may take a token.</summary>
    public static HashSet<string> Extensions(Compilation compilation)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        Collect(compilation.Assembly.GlobalNamespace, names);
        return names;
    }

    /// <summary>Gives the bits of the namespaces that it may declare, of those that <see cref="AskedSpaces"/> numbers.</summary>
    public static ulong Spaces(Compilation compilation) => AskedSpaces.Among(compilation.Assembly.NamespaceNames);

    private static void Collect(INamespaceSymbol space, HashSet<string> names)
    {
        foreach (var member in space.GetMembers())
        {
            if (member is INamespaceSymbol inner)
            {
                Collect(inner, names);
            }
            else if (member is INamedTypeSymbol { IsStatic: true, MightContainExtensionMethods: true } type)
            {
                Collect(type, names);
            }
        }
    }

    private static void Collect(INamedTypeSymbol type, HashSet<string> names)
    {
        foreach (var member in type.GetMembers())
        {
            switch (member)
            {
                // An extension block is a type inside the static class.
                case INamedTypeSymbol block:
                    Collect(block, names);
                    break;
                case IMethodSymbol { MethodKind: MethodKind.Ordinary } method when (method.IsExtensionMethod || type.ContainingType is not null) && TakesToken(method):
                    names.Add(method.Name);
                    break;
            }
        }
    }

    // By its name only: that the type is the right one is seen when the method is looked up.
    private static bool TakesToken(IMethodSymbol method)
    {
        foreach (var parameter in method.Parameters)
        {
            if (parameter.Type is { TypeKind: TypeKind.Struct, Name: "CancellationToken" } or INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T })
            {
                return true;
            }
        }

        return false;
    }
}
