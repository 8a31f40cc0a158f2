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
    private readonly Lazy<HashSet<string>> _takers;
    private readonly Lazy<HashSet<string>> _carriers;
    private readonly ulong _spaces;

    private ReferencedNames(IEnumerable<MetadataReference> references)
    {
        foreach (var reference in references)
        {
            HasProjects |= reference is CompilationReference;
            if (NamesOf(reference) is { } names && (names.Spaces != 0 || names.Extensions.Length > 0 || names.Takers.Length > 0 || names.Carriers.Length > 0))
            {
                _referenced.Add((reference, names));
                _spaces |= names.Spaces;
            }
        }

        // Asked only where a call has a token to take.
        _extensions = Union(n => n.Extensions);
        _takers = Union(n => n.Takers);
        _carriers = Union(n => n.Carriers);
    }

    /// <summary>Gives whether other projects are referenced as they are in memory.</summary>
    public bool HasProjects { get; }

    /// <summary>Collects the names of all that a compilation references.</summary>
    public static ReferencedNames Of(Compilation compilation)
        => compilation.DirectiveReferences.IsEmpty && MemoryMarshal.TryGetArray(compilation.ExternalReferences.AsMemory(), out var list) && list.Array is { } references
            ? ByList.GetValue(references, static r => new ReferencedNames(r))
            : new ReferencedNames(compilation.References);

    /// <summary>Tells whether a referenced assembly may have an extension method of that name that takes a token.</summary>
    public bool MayExtend(string name) => _extensions.Value.Contains(name);

    /// <summary>Tells whether a method or constructor of a referenced file may have that name and take a token.</summary>
    public bool MayTake(string name) => _takers.Value.Contains(name);

    /// <summary>Tells whether a type of a referenced file may have that name and a property or field of type token.</summary>
    public bool MayCarry(string name) => _carriers.Value.Contains(name);

    /// <summary>Gives the references with the namespace of a bit.</summary>
    public IEnumerable<MetadataReference> With(ulong bit)
        => (_spaces & bit) == 0 ? [] : _referenced.Where(r => (r.Names.Spaces & bit) != 0).Select(r => r.Reference);

    private Lazy<HashSet<string>> Union(Func<AssemblyNames, string[]> names) => new(() =>
    {
        var union = new HashSet<string>(StringComparer.Ordinal);
        _referenced.ForEach(r => union.UnionWith(names(r.Names)));
        return union;
    });

    private static AssemblyNames? NamesOf(MetadataReference reference) => reference switch
    {
        CompilationReference project => AssemblyNames.OfProject(project.Compilation),
        PortableExecutableReference file => AssemblyNames.OfFile(file),
        _ => null,
    };
}
