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

    public static GeneratorRun Of(string source, LanguageVersion language = LanguageVersion.CSharp14, NullableContextOptions nullable = NullableContextOptions.Enable, PlanGenerator? generator = null)
    {
        var compilation = Compile([source], language, nullable);
        var driver = Driver(language, generator).RunGeneratorsAndUpdateCompilation(compilation, out var output, out _, TestContext.Current.CancellationToken);
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

    /// <summary>Runs the generator on source text of another assembly that refers to this one, and loads both.</summary>
    public (Assembly First, Assembly Second) LoadWith(string source)
    {
        using var first = Image(CompilesClean().Output);
        var compilation = Compile([source], LanguageVersion.CSharp14, NullableContextOptions.Enable, MetadataReference.CreateFromImage(first.ToArray()));
        var driver = Driver(LanguageVersion.CSharp14).RunGeneratorsAndUpdateCompilation(compilation, out var output, out _, TestContext.Current.CancellationToken);
        using var second = Image(new GeneratorRun(Assert.Single(driver.GetRunResult().Results), output).CompilesClean().Output);
        var context = new AssemblyLoadContext(null, isCollectible: true);
        first.Position = 0;
        return (context.LoadFromStream(first), context.LoadFromStream(second));
    }

    /// <summary>Loads the compiled result into this process.</summary>
    public Assembly Load()
    {
        using var image = Image(CompilesClean().Output);
        return new AssemblyLoadContext(null, isCollectible: true).LoadFromStream(image);
    }

    private static MemoryStream Image(Compilation output)
    {
        var image = new MemoryStream();
        var emitted = output.Emit(image, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics));
        image.Position = 0;
        return image;
    }

    private static CSharpGeneratorDriver Driver(LanguageVersion language, PlanGenerator? generator = null) => CSharpGeneratorDriver.Create(
        [(generator ?? new PlanGenerator()).AsSourceGenerator()],
        parseOptions: new CSharpParseOptions(language),
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    private static CSharpCompilation Compile(string[] sources, LanguageVersion language, NullableContextOptions nullable, params MetadataReference[] more) => CSharpCompilation.Create(
        more.Length == 0 ? "Consumer" : "Further",
        sources.Select((s, i) => CSharpSyntaxTree.ParseText(s, new CSharpParseOptions(language), $"File{i}.cs")),
        [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(ReflectiveValidator).Assembly.Location), .. more],
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: nullable, warningLevel: 9999));
}
