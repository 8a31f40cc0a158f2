using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using ThreeGens.Cli.Loading;
using ThreeGens.Generators.ToString;

namespace ThreeGens.Cli.Freshness;

/// <summary>Runs our generators over a project in this process.</summary>
internal static class Generation
{
    private static readonly Assembly GeneratorAssembly = typeof(EnumGenerator).Assembly;

    private static readonly ConcurrentDictionary<string, PortableExecutableReference> References = new(StringComparer.Ordinal);

    /// <value>The simple name of the assembly that holds the generators.</value>
    public static string AssemblyName { get; } = GeneratorAssembly.GetName().Name!;

    /// <summary>Gives the generated files by path below the Generated folder: the layout the compiler itself uses with EmitCompilerGeneratedFiles.</summary>
    /// <exception cref="LoadException">A source file does not parse, or a generator failed.</exception>
    public static SortedDictionary<string, byte[]> Run(Consumer consumer, CancellationToken cancellationToken)
    {
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        if (!consumer.UsesGenerators)
        {
            return files;
        }

        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
            var result = Drive(consumer, cancellationToken);
            foreach (var generator in result.Results)
            {
                if (generator.Exception is { } exception)
                {
                    throw new LoadException($"{consumer.ProjectFile}: {generator.Generator.GetGeneratorType().Name} failed: {exception.Message}", exception);
                }

                foreach (var source in generator.GeneratedSources)
                {
                    var path = $"{AssemblyName}/{generator.Generator.GetGeneratorType().FullName}/{source.HintName}";
                    files.Add(path, Encoding.UTF8.GetBytes(source.SourceText.ToString()));
                }
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }

        return files;
    }

    private static GeneratorDriverRunResult Drive(Consumer consumer, CancellationToken cancellationToken)
    {
        var arguments = consumer.Arguments;
        var trees = new SyntaxTree[arguments.SourceFiles.Length];
        Parallel.For(0, trees.Length, new ParallelOptions { CancellationToken = cancellationToken }, i =>
        {
            using var file = File.OpenRead(arguments.SourceFiles[i].Path);
            trees[i] = CSharpSyntaxTree.ParseText(
                SourceText.From(file, arguments.Encoding), arguments.ParseOptions, arguments.SourceFiles[i].Path, cancellationToken);
        });
        var syntaxError = trees.SelectMany(t => t.GetDiagnostics(cancellationToken)).FirstOrDefault(d => d.Severity == DiagnosticSeverity.Error);
        if (syntaxError is not null)
        {
            throw new LoadException($"{syntaxError.ToString()}; mend the source first");
        }

        var references = arguments.MetadataReferences.Select(r => References.GetOrAdd(r.Reference, static p => MetadataReference.CreateFromFile(p)).WithProperties(r.Properties));
        var compilation = CSharpCompilation.Create(arguments.CompilationName ?? "consumer", trees, references, arguments.CompilationOptions);
        var driver = CSharpGeneratorDriver.Create(Generators(), parseOptions: arguments.ParseOptions).RunGenerators(compilation, cancellationToken);
        var result = driver.GetRunResult();
        return result.Diagnostics.FirstOrDefault(d => d.Severity == DiagnosticSeverity.Error) is { } failure
            ? throw new LoadException(failure.ToString())
            : result;
    }

    private static ImmutableArray<ISourceGenerator> Generators() =>
    [
        .. from type in GeneratorAssembly.GetTypes()
           where type.IsDefined(typeof(GeneratorAttribute), inherit: false)
           orderby type.FullName
           select ((IIncrementalGenerator)Activator.CreateInstance(type)!).AsSourceGenerator(),
    ];
}
