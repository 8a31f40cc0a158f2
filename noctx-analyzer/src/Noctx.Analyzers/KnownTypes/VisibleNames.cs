using Microsoft.CodeAnalysis;

namespace Noctx.Analyzers.KnownTypes;

/// <summary>Knows by name what a compilation can see, its own and what it references: which methods take a token, which types carry one, and which namespaces there are. Only what is there is looked up.</summary>
internal sealed class VisibleNames
{
    private readonly ReferencedNames _referenced;
    private readonly Lazy<HashSet<string>> _ownExtensions;

    private VisibleNames(Compilation compilation)
    {
        OwnSpaces = SourceNames.Spaces(compilation);
        _referenced = ReferencedNames.Of(compilation);
        _ownExtensions = new Lazy<HashSet<string>>(() => SourceNames.Extensions(compilation));
    }

    /// <summary>Gives the bits of the namespaces that the source itself may declare types in, of those that <see cref="AskedSpaces"/> numbers.</summary>
    public ulong OwnSpaces { get; }

    /// <summary>Collects the names from a compilation and all it references.</summary>
    public static VisibleNames Of(Compilation compilation) => new(compilation);

    /// <summary>Tells whether there may be an extension method of that name that takes a token.</summary>
    public bool MayExtend(string name) => _referenced.MayExtend(name) || _ownExtensions.Value.Contains(name);

    /// <summary>Tells whether a type may have a member of that name that takes a token, itself or from what it inherits; true when only a look at its members can tell.</summary>
    public bool MayTake(ITypeSymbol type, string name) => !IsOfFile(type) || (_referenced.HasProjects && InheritsFromProject(type)) || _referenced.MayTake(name);

    /// <summary>Tells whether a type may have a property or field of type token, apart from what it inherits; true when only a look at its members can tell.</summary>
    public bool MayCarry(ITypeSymbol type) => !IsOfFile(type) || _referenced.MayCarry(type.Name);

    /// <summary>Gives the references with the namespace of a bit.</summary>
    public IEnumerable<MetadataReference> ReferencesWith(ulong bit) => _referenced.With(bit);

    // Of a type in source, this project's or another's, the members are at hand; of one in a file, each is made when it is asked for.
    private static bool IsOfFile(ITypeSymbol type)
        => type.TypeKind is TypeKind.Class or TypeKind.Struct or TypeKind.Interface or TypeKind.Enum or TypeKind.Delegate
            && type.ContainingAssembly is not (null or ISourceAssemblySymbol) && type.DeclaringSyntaxReferences.IsEmpty;

    private static bool InheritsFromProject(ITypeSymbol type)
    {
        for (var current = type.BaseType; current is not null; current = current.BaseType)
        {
            if (!IsOfFile(current))
            {
                return true;
            }
        }

        return type.TypeKind == TypeKind.Interface && type.AllInterfaces.Any(i => !IsOfFile(i));
    }
}
