using Microsoft.CodeAnalysis;

namespace Noctx.Analyzers.KnownTypes;

/// <summary>Knows by name what a compilation can see: which extension methods take a token, and which namespaces there are. Only what is there is looked up.</summary>
internal sealed class ReferencedNames
{
    private readonly HashSet<string> _extensions = new(StringComparer.Ordinal);
    private readonly HashSet<string> _spaces = new(StringComparer.Ordinal);
    private readonly Lazy<HashSet<string>> _ownExtensions;

    private ReferencedNames(Compilation compilation)
    {
        _ownExtensions = new Lazy<HashSet<string>>(() => SourceNames.Extensions(compilation));
        _spaces.UnionWith(SourceNames.Spaces(compilation));
    }

    /// <summary>Collects the names from a compilation and all it references.</summary>
    public static ReferencedNames Of(Compilation compilation)
    {
        var names = new ReferencedNames(compilation);
        foreach (var reference in compilation.References)
        {
            switch (reference)
            {
                case CompilationReference project:
                    names.Add(AssemblyNames.OfProject(project.Compilation));
                    break;
                case PortableExecutableReference file:
                    names.Add(AssemblyNames.OfFile(file));
                    break;
            }
        }

        return names;
    }

    /// <summary>Tells whether there may be an extension method of that name that takes a token.</summary>
    public bool MayExtend(string name) => _extensions.Contains(name) || _ownExtensions.Value.Contains(name);

    /// <summary>Tells whether there may be types of that full name: each part of their namespace is part of a namespace that is there.</summary>
    public bool MayHave(string type)
    {
        var start = 0;
        for (var dot = type.IndexOf('.'); dot >= 0; start = dot + 1, dot = type.IndexOf('.', start))
        {
            if (!_spaces.Contains(type.Substring(start, dot - start)))
            {
                return false;
            }
        }

        return true;
    }

    private void Add(AssemblyNames assembly)
    {
        foreach (var name in assembly.Extensions)
        {
            _extensions.Add(name);
        }

        foreach (var space in assembly.Spaces)
        {
            _spaces.Add(space);
        }
    }
}
