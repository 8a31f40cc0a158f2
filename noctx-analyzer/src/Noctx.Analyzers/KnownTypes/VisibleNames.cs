using Microsoft.CodeAnalysis;

namespace Noctx.Analyzers.KnownTypes;

/// <summary>Knows by name what a compilation can see, its own and what it references: which extension methods take a token, and which namespaces there are. Only what is there is looked up.</summary>
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

    /// <summary>Gives the references with the namespace of a bit.</summary>
    public IEnumerable<MetadataReference> ReferencesWith(ulong bit) => _referenced.With(bit);
}
