using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using Microsoft.CodeAnalysis;
using Noctx.Analyzers;
using Noctx.Tests.Testing;

namespace Noctx.Tests.Rules;

/// <summary>An assembly merged from others names the token once for each of the assemblies its parts were compiled against.</summary>
public sealed class MergedAssemblyTests
{
    private const MethodAttributes Declared = MethodAttributes.Public | MethodAttributes.Abstract | MethodAttributes.Virtual | MethodAttributes.NewSlot | MethodAttributes.HideBySig;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task Method_of_either_part_is_known_to_take_the_token(int part)
    {
        var user = CompilerRun.Compile(("User.cs", "class C { void M(IJob job, CancellationToken ct) => job.Do(); }"))
            .AddReferences(MetadataReference.CreateFromImage(Assembly(part)));
        Assert.Empty(CompilerRun.ErrorsOf(user));

        var reports = await CompilerRun.AnalyzeAsync(user, TestContext.Current.CancellationToken);

        Assert.Equal(RuleIds.ForwardToken, Assert.Single(reports).Id);
    }

    // interface IJob { void Do(); void Do(CancellationToken of the part); }, as no compiler would write it.
    private static byte[] Assembly(int part)
    {
        var metadata = new MetadataBuilder();
        metadata.AddModule(0, metadata.GetOrAddString("Merged.dll"), metadata.GetOrAddGuid(Guid.NewGuid()), default, default);
        metadata.AddAssembly(metadata.GetOrAddString("Merged"), new Version(1, 0, 0, 0), default, default, 0, AssemblyHashAlgorithm.None);
        EntityHandle[] tokens = [TokenOf(metadata, "System.Runtime", "b03f5f7f11d50a3a"), TokenOf(metadata, "netstandard", "cc7b13ffcd2ddd51")];

        metadata.AddTypeDefinition(default, default, metadata.GetOrAddString("<Module>"), default, MetadataTokens.FieldDefinitionHandle(1), MetadataTokens.MethodDefinitionHandle(1));
        metadata.AddTypeDefinition(
            TypeAttributes.Public | TypeAttributes.Interface | TypeAttributes.Abstract, default, metadata.GetOrAddString("IJob"), default,
            MetadataTokens.FieldDefinitionHandle(1), MetadataTokens.MethodDefinitionHandle(1));
        AddMethod(metadata, []);
        AddMethod(metadata, [tokens[part]]);

        var image = new BlobBuilder();
        new ManagedPEBuilder(PEHeaderBuilder.CreateLibraryHeader(), new MetadataRootBuilder(metadata), new BlobBuilder()).Serialize(image);
        return image.ToArray();
    }

    private static TypeReferenceHandle TokenOf(MetadataBuilder metadata, string assembly, string keyToken)
    {
        var scope = metadata.AddAssemblyReference(metadata.GetOrAddString(assembly), new Version(2, 0, 0, 0), default, metadata.GetOrAddBlob(Convert.FromHexString(keyToken)), default, default);
        return metadata.AddTypeReference(scope, metadata.GetOrAddString("System.Threading"), metadata.GetOrAddString("CancellationToken"));
    }

    private static void AddMethod(MetadataBuilder metadata, EntityHandle[] parameters)
    {
        var signature = new BlobBuilder();
        new BlobEncoder(signature).MethodSignature(isInstanceMethod: true).Parameters(
            parameters.Length,
            result => result.Void(),
            taken => Array.ForEach(parameters, p => taken.AddParameter().Type().Type(p, isValueType: true)));
        metadata.AddMethodDefinition(Declared, MethodImplAttributes.IL, metadata.GetOrAddString("Do"), metadata.GetOrAddBlob(signature), -1, MetadataTokens.ParameterHandle(1));
    }
}
