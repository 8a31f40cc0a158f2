using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Noctx.Analyzers.KnownTypes;

/// <summary>Is what one assembly adds to the names a compilation can see.</summary>
/// <remarks>An assembly on disk is read once, by the tables of its metadata, without making symbols of it; what is kept are strings, and they die with the metadata.</remarks>
/// <param name="Extensions">The names of methods that may be extension methods with a token.</param>
/// <param name="Spaces">The bits of its namespaces, of those that <see cref="AskedSpaces"/> numbers.</param>
internal sealed record AssemblyNames(string[] Extensions, ulong Spaces)
{
    private static readonly AssemblyNames None = new([], 0);
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
        => ByProject.GetValue(compilation, static c => new AssemblyNames([.. SourceNames.Extensions(c)], SourceNames.Spaces(c)));

    private static AssemblyNames OfMetadata(Metadata metadata)
    {
        var (extensions, spaces) = (new HashSet<string>(StringComparer.Ordinal), 0UL);
        foreach (var module in metadata is AssemblyMetadata assembly ? assembly.GetModules() : ImmutableArray.Create((ModuleMetadata)metadata))
        {
            var reader = module.GetMetadataReader();
            spaces |= SpacesIn(reader, reader.GetNamespaceDefinitionRoot(), "");

            if (CodeOf(reader, "System.Runtime.CompilerServices", "ExtensionAttribute") is not null && CodeOf(reader, "System.Threading", "CancellationToken") is { } token)
            {
                Collect(reader, token, extensions);
            }
        }

        return new AssemblyNames([.. extensions], spaces);
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

    private static void Collect(MetadataReader reader, int token, HashSet<string> extensions)
    {
        const TypeAttributes ofStaticClass = TypeAttributes.Abstract | TypeAttributes.Sealed;
        foreach (var handle in reader.TypeDefinitions)
        {
            var type = reader.GetTypeDefinition(handle);
            if ((type.Attributes & ofStaticClass) != ofStaticClass)
            {
                continue;
            }

            foreach (var member in type.GetMethods())
            {
                var method = reader.GetMethodDefinition(member);
                if ((method.Attributes & MethodAttributes.Static) != 0 && (method.Attributes & MethodAttributes.MemberAccessMask) > MethodAttributes.Private
                    && TokenSignature.TakesToken(reader.GetBlobReader(method.Signature), token))
                {
                    extensions.Add(reader.GetString(method.Name));
                }
            }
        }
    }

    // ECMA-335 II.23.2.8: the row's number, and two bits that say in which table it is.
    private static int? CodeOf(MetadataReader reader, string space, string name)
    {
        var strings = reader.StringComparer;
        foreach (var handle in reader.TypeReferences)
        {
            var type = reader.GetTypeReference(handle);
            if (strings.Equals(type.Name, name) && strings.Equals(type.Namespace, space))
            {
                return CodedIndex.TypeDefOrRef(handle);
            }
        }

        // The assembly that declares the type itself.
        foreach (var handle in reader.TypeDefinitions)
        {
            var type = reader.GetTypeDefinition(handle);
            if (strings.Equals(type.Name, name) && strings.Equals(type.Namespace, space))
            {
                return CodedIndex.TypeDefOrRef(handle);
            }
        }

        return null;
    }
}
