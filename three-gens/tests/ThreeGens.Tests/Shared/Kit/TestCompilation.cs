using System.Collections.Immutable;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ThreeGens.Tests.Shared.Kit;

/// <summary>Makes compilations of source text against the net10.0 reference assemblies and our run time.</summary>
internal static class TestCompilation
{
    private static readonly ImmutableArray<MetadataReference> References =
        [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(GenerateToStringAttribute).Assembly.Location)];

    /// <summary>Makes a compilation of one file per source.</summary>
    public static CSharpCompilation Of(IEnumerable<string> sources, TestOptions? options = null)
    {
        options ??= new TestOptions();
        var parse = ParseOptionsOf(options);
        var trees = sources.Select((source, index) => CSharpSyntaxTree.ParseText(source, parse, path: $"File{index}.cs"));
        var compilation = new CSharpCompilationOptions(
            options.OutputKind,
            nullableContextOptions: options.Nullable,
            allowUnsafe: options.AllowUnsafe,
            generalDiagnosticOption: ReportDiagnostic.Default,
            warningLevel: 9999);
        return CSharpCompilation.Create(options.AssemblyName, trees, [.. References, .. options.References], compilation);
    }

    /// <summary>Gives the parse options of a test; documentation comments are checked, as in a packable project.</summary>
    public static CSharpParseOptions ParseOptionsOf(TestOptions? options = null) =>
        new((options ?? new TestOptions()).Language, DocumentationMode.Diagnose);
}
