using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Noctx.Analyzers.KnownTypes;

/// <summary>Is what one assembly adds to the names a compilation can see.</summary>
/// <remarks>An assembly on disk is read once, by the tables of its metadata, without making symbols of it; what is kept are strings, and they die with the metadata.</remarks>
/// <param name="Spaces">The bits of its namespaces, of those that <see cref="AskedSpaces"/> numbers.</param>
/// <param name="Extensions">The names of methods that may be extension methods with a token.</param>
/// <param name="Takers">The names of methods and constructors that may take a token; none of a project, whose own methods are asked.</param>
/// <param name="Carriers">The names of types that may have a property or field of type token; none of a project.</param>
internal sealed record AssemblyNames(ulong Spaces, string[] Extensions, string[] Takers, string[] Carriers)
{
    private static readonly AssemblyNames None = new(0, [], [], []);
    private static readonly ConditionalWeakTable<MetadataId, AssemblyNames> ByMetadata = new();
    private static readonly ConditionalWeakTable<PortableExecutableReference, AssemblyNames> ByFile = new();
    private static readonly ConditionalWeakTable<Compilation, AssemblyNames> ByProject = new();

    /// <summary>Reads the names of a referenced assembly.</summary>
    public static AssemblyNames OfFile(PortableExecutableReference file) => ByFile.GetValue(file, static f =>
    {
        try
        {
            var metadata = f.GetMetadata();
            return ByMetadata.GetValue(metadata.Id, _ => OfMetadata(metadata));
        }
        catch (Exception exception) when (exception is BadImageFormatException or IOException)
        {
            // The compiler says what is wrong with the reference.
            return None;
        }
    });

    /// <summary>Reads the names of a referenced project, once for all that reference it.</summary>
    public static AssemblyNames OfProject(Compilation compilation)
        => ByProject.GetValue(compilation, static c => new AssemblyNames(SourceNames.Spaces(c), [.. SourceNames.Extensions(c)], [], []));

    private static AssemblyNames OfMetadata(Metadata metadata)
    {
        var (spaces, found) = (0UL, new Found());
        foreach (var module in metadata is AssemblyMetadata assembly ? assembly.GetModules() : ImmutableArray.Create((ModuleMetadata)metadata))
        {
            var reader = module.GetMetadataReader();
            spaces |= SpacesIn(reader, reader.GetNamespaceDefinitionRoot(), "");
            var tokens = CodesOf(reader, "System.Threading", "CancellationToken");
            if (tokens.Length > 0)
            {
                Collect(reader, tokens, hasExtensions: CodesOf(reader, "System.Runtime.CompilerServices", "ExtensionAttribute").Length > 0, found);
            }
        }

        return new AssemblyNames(spaces, [.. found.Extensions], [.. found.Takers], [.. found.Carriers]);
    }

    private static ulong SpacesIn(MetadataReader reader, NamespaceDefinition space, string prefix)
    {
        var spaces = 0UL;
        foreach (var handle in space.NamespaceDefinitions)
        {
            var inner = reader.GetNamespaceDefinition(handle);
            var name = prefix + reader.GetString(inner.Name);
            spaces |= AskedSpaces.BitOf(name) | SpacesIn(reader, inner, name + ".");
        }

        return spaces;
    }

    private static void Collect(MetadataReader reader, int[] tokens, bool hasExtensions, Found found)
    {
        const TypeAttributes ofStaticClass = TypeAttributes.Abstract | TypeAttributes.Sealed;
        foreach (var handle in reader.TypeDefinitions)
        {
            var type = reader.GetTypeDefinition(handle);
            var mayExtend = hasExtensions && (type.Attributes & ofStaticClass) == ofStaticClass;
            foreach (var member in type.GetFields())
            {
                var field = reader.GetFieldDefinition(member);
                if ((field.Attributes & FieldAttributes.FieldAccessMask) > FieldAttributes.Private && TokenSignature.IsOfField(reader.GetBlobReader(field.Signature), tokens))
                {
                    found.Carriers.Add(SimpleName(reader.GetString(type.Name)));
                }
            }

            foreach (var member in type.GetMethods())
            {
                // Explicit implementations are private: they are called through the interface, which has the name too.
                var method = reader.GetMethodDefinition(member);
                if ((method.Attributes & MethodAttributes.MemberAccessMask) <= MethodAttributes.Private)
                {
                    continue;
                }

                switch (TokenSignature.Read(reader.GetBlobReader(method.Signature), tokens))
                {
                    case TokenUse.Taken:
                        var name = reader.GetString(method.Name);
                        found.Takers.Add(name);
                        if (mayExtend && (method.Attributes & MethodAttributes.Static) != 0)
                        {
                            found.Extensions.Add(name);
                        }

                        break;
                    // A property's getter, or a method that no one takes for one.
                    case TokenUse.Given:
                        found.Carriers.Add(SimpleName(reader.GetString(type.Name)));
                        break;
                }
            }
        }
    }

    // The metadata name of a generic type ends in the number of its parameters.
    private static string SimpleName(string name) => name.IndexOf('`') is > 0 and var end ? name.Substring(0, end) : name;

    // ECMA-335 II.23.2.8: the row's number, and two bits that say in which table it is. An assembly merged from others has several:
    // one for each assembly that its parts took the type from.
    private static int[] CodesOf(MetadataReader reader, string space, string name)
    {
        var strings = reader.StringComparer;
        var codes = new List<int>();
        foreach (var handle in reader.TypeReferences)
        {
            var type = reader.GetTypeReference(handle);
            if (strings.Equals(type.Name, name) && strings.Equals(type.Namespace, space))
            {
                codes.Add(CodedIndex.TypeDefOrRef(handle));
            }
        }

        // Only the assembly that declares the type itself does without a reference to it.
        if (codes.Count > 0)
        {
            return [.. codes];
        }

        foreach (var handle in reader.TypeDefinitions)
        {
            var type = reader.GetTypeDefinition(handle);
            if (strings.Equals(type.Name, name) && strings.Equals(type.Namespace, space))
            {
                return [CodedIndex.TypeDefOrRef(handle)];
            }
        }

        return [];
    }

    private sealed class Found
    {
        public HashSet<string> Extensions { get; } = new(StringComparer.Ordinal);

        public HashSet<string> Takers { get; } = new(StringComparer.Ordinal);

        public HashSet<string> Carriers { get; } = new(StringComparer.Ordinal);
    }
}
