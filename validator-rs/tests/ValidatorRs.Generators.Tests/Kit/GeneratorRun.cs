using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ValidatorRs.Generators.Tests.Kit;

/// <summary>Runs the generator on source text; with an edit, a second time.</summary>
internal sealed class GeneratorRun
{
    private GeneratorRun(GeneratorRunResult result, Compilation output)
    {
        Result = result;
        Output = output;
    }

    public GeneratorRunResult Result { get; }

    /// <value>The sources together with the generated files.</value>
    public Compilation Output { get; }

    public ImmutableArray<Diagnostic> Diagnostics => Result.Diagnostics;

    public static GeneratorRun Of(string source, LanguageVersion language = LanguageVersion.CSharp14, NullableContextOptions nullable = NullableContextOptions.Enable)
    {
        var compilation = Compile([source], language, nullable);
        var driver = Driver(language).RunGeneratorsAndUpdateCompilation(compilation, out var output, out _, TestContext.Current.CancellationToken);
        return new GeneratorRun(Assert.Single(driver.GetRunResult().Results), output);
    }

    /// <summary>Runs the generator, puts another text in the place of the file, and runs it again.</summary>
    public static (GeneratorRunResult First, GeneratorRunResult Second) Edit(string[] sources, int file, string text)
    {
        var before = Compile(sources, LanguageVersion.CSharp14, NullableContextOptions.Enable);
        var after = before.ReplaceSyntaxTree(before.SyntaxTrees[file], Compile([text], LanguageVersion.CSharp14, NullableContextOptions.Enable).SyntaxTrees[0].WithFilePath($"File{file}.cs"));
        var first = Driver(LanguageVersion.CSharp14).RunGenerators(before, TestContext.Current.CancellationToken);
        var second = first.RunGenerators(after, TestContext.Current.CancellationToken);
        return (Assert.Single(first.GetRunResult().Results), Assert.Single(second.GetRunResult().Results));
    }

    /// <summary>Fails unless the generator was silent and everything compiles without a warning.</summary>
    public GeneratorRun CompilesClean()
    {
        Assert.Null(Result.Exception);
        Assert.Empty(Diagnostics);
        Assert.Empty(Output.GetDiagnostics(TestContext.Current.CancellationToken).Where(d => d.Severity >= DiagnosticSeverity.Warning).Select(d => d.ToString()));
        return this;
    }

    /// <summary>Loads the compiled result into this process.</summary>
    public Assembly Load()
    {
        using var image = new MemoryStream();
        var emitted = CompilesClean().Output.Emit(image, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics));
        image.Position = 0;
        return new AssemblyLoadContext(null, isCollectible: true).LoadFromStream(image);
    }

    private static CSharpGeneratorDriver Driver(LanguageVersion language) => CSharpGeneratorDriver.Create(
        [new PlanGenerator().AsSourceGenerator()],
        parseOptions: new CSharpParseOptions(language),
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    private static CSharpCompilation Compile(string[] sources, LanguageVersion language, NullableContextOptions nullable) => CSharpCompilation.Create(
        "Consumer",
        sources.Select((s, i) => CSharpSyntaxTree.ParseText(s, new CSharpParseOptions(language), $"File{i}.cs")),
        [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(ReflectiveValidator).Assembly.Location)],
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: nullable, warningLevel: 9999));
}
