using Microsoft.CodeAnalysis;

namespace Noctx.Analyzers.KnownTypes;

/// <summary>Knows by name what a compilation can see: which extension methods take a token, and which namespaces there are. Only what is there is looked up.</summary>
internal sealed class ReferencedNames
{
    private readonly List<(MetadataReference Reference, AssemblyNames Names)> _referenced = [];
    private readonly Lazy<HashSet<string>> _extensions;
    private readonly ulong _spaces;

    private ReferencedNames(Compilation compilation)
    {
        OwnSpaces = SourceNames.Spaces(compilation);
        foreach (var reference in compilation.References)
        {
            if (NamesOf(reference) is { } names && (names.Spaces != 0 || names.Extensions.Length > 0))
            {
                _referenced.Add((reference, names));
                _spaces |= names.Spaces;
            }
        }

        // Asked only where a call has a token to take.
        _extensions = new Lazy<HashSet<string>>(() =>
        {
            var extensions = SourceNames.Extensions(compilation);
            _referenced.ForEach(r => extensions.UnionWith(r.Names.Extensions));
            return extensions;
        });
    }

    /// <summary>Gives the bits of the namespaces that the source itself may declare types in, of those that <see cref="AskedSpaces"/> numbers.</summary>
    public ulong OwnSpaces { get; }

    /// <summary>Collects the names from a compilation and all it references.</summary>
    public static ReferencedNames Of(Compilation compilation) => new(compilation);

    /// <summary>Tells whether there may be an extension method of that name that takes a token.</summary>
    public bool MayExtend(string name) => _extensions.Value.Contains(name);

    /// <summary>Gives the references with the namespace of a bit.</summary>
    public IEnumerable<MetadataReference> ReferencesWith(ulong bit)
        => (_spaces & bit) == 0 ? [] : _referenced.Where(r => (r.Names.Spaces & bit) != 0).Select(r => r.Reference);

    private static AssemblyNames? NamesOf(MetadataReference reference) => reference switch
    {
        CompilationReference project => AssemblyNames.OfProject(project.Compilation),
        PortableExecutableReference file => AssemblyNames.OfFile(file),
        _ => null,
    };
}
