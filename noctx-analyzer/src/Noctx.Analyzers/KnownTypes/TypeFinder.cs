using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Noctx.Analyzers.KnownTypes;

/// <summary>Finds types of one compilation by their full names, namespace by namespace: one that is not there answers for all its types, without a look at every assembly.</summary>
internal sealed class TypeFinder(Compilation compilation, ReferencedNames names)
{
    private readonly Dictionary<string, INamespaceSymbol?> _spaces = new(StringComparer.Ordinal);

    /// <summary>Finds a public type by its metadata name; what the source declares comes before what it references.</summary>
    public INamedTypeSymbol? Find(string name)
    {
        var within = AskedSpaces.Of(name);
        if (!names.MayHave(within) || Space(within) is not { } space)
        {
            return null;
        }

        var dot = within.Length;
        var tick = name.IndexOf('`', dot);
        var arity = tick < 0 ? 0 : int.Parse(name.Substring(tick + 1), CultureInfo.InvariantCulture);
        foreach (var type in space.GetTypeMembers(name.Substring(dot + 1, (tick < 0 ? name.Length : tick) - dot - 1), arity))
        {
            if (type.DeclaredAccessibility == Accessibility.Public)
            {
                return type;
            }
        }

        return null;
    }

    /// <summary>Finds a public type that nearly always is where <see cref="object"/> is: a look into that assembly, which needs no namespace put together from all assemblies.</summary>
    public INamedTypeSymbol? FindCore(string name)
        => !names.MayDeclare(AskedSpaces.Of(name))
            && compilation.GetSpecialType(SpecialType.System_Object).ContainingAssembly?.GetTypeByMetadataName(name) is { DeclaredAccessibility: Accessibility.Public } type
                ? type
                : Find(name);

    private INamespaceSymbol? Space(string name)
    {
        if (!_spaces.TryGetValue(name, out var space))
        {
            var dot = name.LastIndexOf('.');
            var outer = dot < 0 ? compilation.GlobalNamespace : Space(name.Substring(0, dot));
            _spaces[name] = space = outer is null ? null : Inner(outer, name.Substring(dot + 1));
        }

        return space;
    }

    private static INamespaceSymbol? Inner(INamespaceSymbol outer, string name)
    {
        foreach (var member in outer.GetMembers(name))
        {
            if (member is INamespaceSymbol inner)
            {
                return inner;
            }
        }

        return null;
    }
}
