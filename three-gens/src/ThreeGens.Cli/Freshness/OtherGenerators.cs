using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using ThreeGens.Cli.Loading;

namespace ThreeGens.Cli.Freshness;

/// <summary>Runs the generators of a project that are not ours, such as those of the framework: what they write is not committed.</summary>
internal static class OtherGenerators
{
    /// <summary>Adds what they write to a compilation.</summary>
    public static Compilation Run(Consumer consumer, CSharpCompilation compilation, CancellationToken cancellationToken)
    {
        ISourceGenerator[] generators =
        [
            .. from reference in consumer.Arguments.AnalyzerReferences
               where Path.GetFileNameWithoutExtension(reference.FilePath) != Generation.AssemblyName
               from generator in new AnalyzerFileReference(Path.GetFullPath(reference.FilePath, consumer.Folder), Loader.Instance).GetGenerators(LanguageNames.CSharp)
               select generator,
        ];
        if (generators.Length == 0)
        {
            return compilation;
        }

        CSharpGeneratorDriver.Create(generators, parseOptions: consumer.Arguments.ParseOptions)
            .RunGeneratorsAndUpdateCompilation(compilation, out var complete, out _, cancellationToken);
        return complete;
    }

    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        public static Loader Instance { get; } = new();

        public void AddDependencyLocation(string fullPath)
        {
            // LoadFrom looks for dependencies beside the assembly by itself.
        }

        public Assembly LoadFromPath(string fullPath) => Assembly.LoadFrom(fullPath);
    }
}
