using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;

namespace Noctx.Analyzers.KnownTypes;

/// <summary>Is what the references of a compilation add to the names it can see.</summary>
/// <remarks>The next compilation of an edited project has the very list of references of the one before: what it names is found once for both, and dies with the list.</remarks>
internal sealed class ReferencedNames
{
    private static readonly ConditionalWeakTable<MetadataReference[], ReferencedNames> ByList = new();

    private readonly List<(MetadataReference Reference, AssemblyNames Names)> _referenced = [];
    private readonly Lazy<HashSet<string>> _extensions;
    private readonly ulong _spaces;

    private ReferencedNames(IEnumerable<MetadataReference> references)
    {
        foreach (var reference in references)
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
            var extensions = new HashSet<string>(StringComparer.Ordinal);
            _referenced.ForEach(r => extensions.UnionWith(r.Names.Extensions));
            return extensions;
        });
    }

    /// <summary>Collects the names of all that a compilation references.</summary>
    public static ReferencedNames Of(Compilation compilation)
        => compilation.DirectiveReferences.IsEmpty && MemoryMarshal.TryGetArray(compilation.ExternalReferences.AsMemory(), out var list) && list.Array is { } references
            ? ByList.GetValue(references, static r => new ReferencedNames(r))
            : new ReferencedNames(compilation.References);

    /// <summary>Tells whether a referenced assembly may have an extension method of that name that takes a token.</summary>
    public bool MayExtend(string name) => _extensions.Value.Contains(name);

    /// <summary>Gives the references with the namespace of a bit.</summary>
    public IEnumerable<MetadataReference> With(ulong bit)
        => (_spaces & bit) == 0 ? [] : _referenced.Where(r => (r.Names.Spaces & bit) != 0).Select(r => r.Reference);

    private static AssemblyNames? NamesOf(MetadataReference reference) => reference switch
    {
        CompilationReference project => AssemblyNames.OfProject(project.Compilation),
        PortableExecutableReference file => AssemblyNames.OfFile(file),
        _ => null,
    };
}
