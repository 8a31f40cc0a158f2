using Microsoft.CodeAnalysis;

namespace Noctx.Analyzers.KnownTypes;

/// <summary>Finds types of one compilation by their full names, in the assemblies that have their namespace: no namespace is put together from all assemblies.</summary>
internal sealed class TypeFinder(Compilation compilation, VisibleNames names)
{
    /// <summary>Gives the names that the compilation can see.</summary>
    public VisibleNames Names => names;

    /// <summary>Finds a public type by its metadata name; what the source declares comes before what it references.</summary>
    public INamedTypeSymbol? Find(string name)
    {
        var bit = AskedSpaces.BitOf(AskedSpaces.Of(name));
        if ((names.OwnSpaces & bit) != 0 && Public(compilation.Assembly, name) is { } own)
        {
            return own;
        }

        foreach (var reference in names.ReferencesWith(bit))
        {
            if (compilation.GetAssemblyOrModuleSymbol(reference) is IAssemblySymbol assembly && Public(assembly, name) is { } type)
            {
                return type;
            }
        }

        return null;
    }

    /// <summary>Finds a public type that nearly always is where <see cref="object"/> is, with one look into that assembly.</summary>
    public INamedTypeSymbol? FindCore(string name)
        => (names.OwnSpaces & AskedSpaces.BitOf(AskedSpaces.Of(name))) == 0
            && compilation.GetSpecialType(SpecialType.System_Object).ContainingAssembly is { } core && Public(core, name) is { } type
                ? type
                : Find(name);

    private static INamedTypeSymbol? Public(IAssemblySymbol assembly, string name)
        => assembly.GetTypeByMetadataName(name) is { DeclaredAccessibility: Accessibility.Public } type ? type : null;
}
