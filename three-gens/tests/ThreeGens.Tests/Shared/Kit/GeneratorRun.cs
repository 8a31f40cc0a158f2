using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ThreeGens.Tests.Shared.Kit;

/// <summary>Runs one generator on source text and gives what it wrote, compiled.</summary>
internal sealed class GeneratorRun
{
    private GeneratorRun(GeneratorRunResult result, Compilation output)
    {
        Result = result;
        Output = output;
    }

    public GeneratorRunResult Result { get; }

    /// <value>The consumer's compilation together with the generated files.</value>
    public Compilation Output { get; }

    /// <value>Diagnostics of the generator itself.</value>
    public ImmutableArray<Diagnostic> Diagnostics => Result.Diagnostics;

    /// <value>Generated text by hint name.</value>
    public IReadOnlyDictionary<string, string> Files => Result.GeneratedSources.ToDictionary(s => s.HintName, s => s.SourceText.ToString(), StringComparer.Ordinal);

    /// <value>The text of the only generated file.</value>
    public string File => Assert.Single(Files).Value;

    public static GeneratorRun Of<TGenerator>(params string[] sources)
        where TGenerator : IIncrementalGenerator, new() => Of<TGenerator>(new TestOptions(), sources);

    public static GeneratorRun Of<TGenerator>(TestOptions options, params string[] sources)
        where TGenerator : IIncrementalGenerator, new()
    {
        var compilation = TestCompilation.Of(sources, options);
        var driver = CSharpGeneratorDriver.Create([new TGenerator().AsSourceGenerator()], parseOptions: TestCompilation.ParseOptionsOf(options))
            .RunGeneratorsAndUpdateCompilation(compilation, out var output, out _);
        return new GeneratorRun(Assert.Single(driver.GetRunResult().Results), output);
    }

    /// <summary>Fails unless the generator was silent and consumer and generated files compile together without a warning.</summary>
    public GeneratorRun CompilesClean()
    {
        Assert.Null(Result.Exception);
        Assert.Empty(Diagnostics);
        var findings = Output.GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(d => d.Severity >= DiagnosticSeverity.Warning && d.Id is not "CS1591" || d.Location.SourceTree is { } tree && IsGenerated(tree) && d.Severity >= DiagnosticSeverity.Warning)
            .Select(d => d + "\n    " + LineOf(d))
            .ToArray();
        Assert.True(findings.Length == 0, string.Join("\n", findings));
        return this;
    }

    /// <summary>Compiles clean and loads the result into this process.</summary>
    public Assembly Load()
    {
        CompilesClean();
        using var image = new MemoryStream();
        var emitted = Output.Emit(image, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics));
        image.Position = 0;
        return new AssemblyLoadContext(null, isCollectible: true).LoadFromStream(image);
    }

    private static bool IsGenerated(SyntaxTree tree) => tree.FilePath.EndsWith(".g.cs", StringComparison.Ordinal);

    private static string LineOf(Diagnostic diagnostic) => diagnostic.Location.SourceTree is { } tree
        ? tree.GetText().Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line].ToString().Trim()
        : "";
}
