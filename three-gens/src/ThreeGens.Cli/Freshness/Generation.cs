using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ThreeGens.Cli.Loading;
using ThreeGens.Generators.ToString;

namespace ThreeGens.Cli.Freshness;

/// <summary>Runs our generators over a project in this process.</summary>
internal static class Generation
{
    private static readonly Assembly GeneratorAssembly = typeof(EnumGenerator).Assembly;

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
        var compilation = ConsumerCompilation.Of(consumer, [], cancellationToken);
        var driver = CSharpGeneratorDriver.Create(Generators(), parseOptions: consumer.Arguments.ParseOptions).RunGenerators(compilation, cancellationToken);
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
