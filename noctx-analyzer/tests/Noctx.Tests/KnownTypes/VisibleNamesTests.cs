using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Noctx.Analyzers.KnownTypes;
using Noctx.Tests.Testing;

namespace Noctx.Tests.KnownTypes;

/// <summary>What references name is found once for all compilations with the same list of them, and is never taken for that of another list.</summary>
public sealed class VisibleNamesTests
{
    private const string Library = "using System.Threading; public static class Ext { public static void Probe(this string s, CancellationToken t) { } }";

    [Fact]
    public void Edited_compilation_shares_the_names_of_its_references()
    {
        var compilation = CompilerRun.Compile(("Source.cs", "class C;"));
        var edited = Add(compilation, "class D;");

        Assert.Same(ReferencedNames.Of(compilation), ReferencedNames.Of(edited));
    }

    [Fact]
    public void Extension_is_seen_when_its_library_is_referenced_and_only_then()
    {
        var library = CompilerRun.Compile(("Library.cs", Library)).WithAssemblyName("Lib");
        var compilation = CompilerRun.Compile(("Source.cs", "class C;"));

        Assert.False(VisibleNames.Of(compilation).MayExtend("Probe"));
        Assert.True(VisibleNames.Of(compilation.AddReferences(library.ToMetadataReference())).MayExtend("Probe"));
        Assert.False(VisibleNames.Of(compilation).MayExtend("Probe"));
    }

    [Fact]
    public void Extension_that_an_edit_adds_is_seen()
    {
        var compilation = CompilerRun.Compile(("Source.cs", "class C;"));
        Assert.False(VisibleNames.Of(compilation).MayExtend("Probe"));

        var edited = Add(compilation, Library);

        Assert.True(VisibleNames.Of(edited).MayExtend("Probe"));
    }

    private static Compilation Add(Compilation compilation, string source)
        => compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(source, (CSharpParseOptions)compilation.SyntaxTrees.First().Options, cancellationToken: TestContext.Current.CancellationToken));
}
