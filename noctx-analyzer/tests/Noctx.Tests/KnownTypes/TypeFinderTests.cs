using Microsoft.CodeAnalysis;
using Noctx.Analyzers.KnownTypes;
using Noctx.Tests.Testing;

namespace Noctx.Tests.KnownTypes;

/// <summary>Types that the rules ask for are found wherever they are, and not looked for where no assembly has their namespace.</summary>
public sealed class TypeFinderTests
{
    [Fact]
    public void Token_of_the_framework_is_found()
        => Assert.Equal("System.Runtime", Find(KnownSymbols.TokenName, "class C;")!.ContainingAssembly.Name);

    [Fact]
    public void Token_that_the_source_declares_comes_before_the_one_of_the_framework()
        => Assert.Equal("corpus", Find(KnownSymbols.TokenName, "namespace System.Threading { public struct CancellationToken; }")!.ContainingAssembly.Name);

    [Theory]
    [InlineData("Microsoft.AspNetCore.Http.HttpContext", "class C;")]
    [InlineData("Grpc.Core.ServerCallContext", "namespace Grpc.Core { public class ServerCallContext; }")]
    [InlineData("Quartz.IJobExecutionContext", "namespace Quartz { public interface IJobExecutionContext; }")]
    public void Context_type_is_found_in_a_reference_and_in_the_source(string name, string source) => Assert.NotNull(Find(name, source));

    [Theory]
    [InlineData("Grpc.Core.ServerCallContext")]
    [InlineData("Microsoft.AspNetCore.Http.Missing")]
    public void Type_that_is_nowhere_is_not_found(string name) => Assert.Null(Find(name, "namespace Grpc { public class C; }"));

    [Fact]
    public void Type_of_a_referenced_project_is_found()
    {
        var library = CompilerRun.Compile(("Library.cs", "namespace Grpc.Core { public class ServerCallContext; }")).WithAssemblyName("Lib");
        var user = CompilerRun.Compile(("User.cs", "class C;")).AddReferences(library.ToMetadataReference());

        Assert.Equal("Lib", Find("Grpc.Core.ServerCallContext", user)!.ContainingAssembly.Name);
    }

    [Fact]
    public void Every_namespace_that_is_asked_for_has_a_bit_of_its_own()
    {
        var bits = ContextTokens.TypeNames.Concat(TestFrameworks.MarkNames).Concat(KnownSymbols.TypeNames).Select(AskedSpaces.Of).Distinct().Select(AskedSpaces.BitOf).ToList();

        Assert.DoesNotContain(0UL, bits);
        Assert.Equal(bits.Count, bits.Distinct().Count());
    }

    private static INamedTypeSymbol? Find(string name, string source) => Find(name, CompilerRun.Compile(("Source.cs", source)));

    private static INamedTypeSymbol? Find(string name, Compilation compilation)
    {
        var types = new TypeFinder(compilation, VisibleNames.Of(compilation));
        return name == KnownSymbols.TokenName ? types.FindCore(name) : types.Find(name);
    }
}
