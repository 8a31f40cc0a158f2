using Microsoft.CodeAnalysis;

namespace Noctx.Analyzers.KnownTypes;

/// <summary>Knows by name what a compilation can see: which extension methods take a token, and which namespaces there are. Only what is there is looked up.</summary>
internal sealed class ReferencedNames
{
    private readonly ulong _own;
    private readonly ulong _all;
    private readonly Lazy<HashSet<string>> _extensions;

    private ReferencedNames(Compilation compilation)
    {
        _all = _own = SourceNames.Spaces(compilation);
        var referenced = new List<string[]>();
        foreach (var reference in compilation.References)
        {
            if (NamesOf(reference) is { } names)
            {
                _all |= names.Spaces;
                if (names.Extensions.Length > 0)
                {
                    referenced.Add(names.Extensions);
                }
            }
        }

        // Asked only where a call has a token to take.
        _extensions = new Lazy<HashSet<string>>(() =>
        {
            var extensions = SourceNames.Extensions(compilation);
            referenced.ForEach(extensions.UnionWith);
            return extensions;
        });
    }

    /// <summary>Collects the names from a compilation and all it references.</summary>
    public static ReferencedNames Of(Compilation compilation) => new(compilation);

    /// <summary>Tells whether there may be an extension method of that name that takes a token.</summary>
    public bool MayExtend(string name) => _extensions.Value.Contains(name);

    /// <summary>Tells whether there may be types in that namespace.</summary>
    public bool MayHave(string space) => AskedSpaces.BitOf(space) is var bit && (bit == 0 || (_all & bit) != 0);

    /// <summary>Tells whether the source itself may declare types in that namespace.</summary>
    public bool MayDeclare(string space) => AskedSpaces.BitOf(space) is var bit && (bit == 0 || (_own & bit) != 0);

    private static AssemblyNames? NamesOf(MetadataReference reference) => reference switch
    {
        CompilationReference project => AssemblyNames.OfProject(project.Compilation),
        PortableExecutableReference file => AssemblyNames.OfFile(file),
        _ => null,
    };
}
