using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using ThreeGens.Cli.Loading;

namespace ThreeGens.Cli.Freshness;

/// <summary>Makes the compilation that the compiler would make of a project, before generators run.</summary>
internal static class ConsumerCompilation
{
    private static readonly ConcurrentDictionary<string, PortableExecutableReference> References = new(StringComparer.Ordinal);

    /// <summary>Parses the sources, and the additional ones, and binds them to the references.</summary>
    /// <exception cref="LoadException">A source file does not parse.</exception>
    public static CSharpCompilation Of(Consumer consumer, IEnumerable<string> additionalSources, CancellationToken cancellationToken)
    {
        var arguments = consumer.Arguments;
        string[] paths = [.. arguments.SourceFiles.Select(f => f.Path), .. additionalSources];
        var trees = new SyntaxTree[paths.Length];
        Parallel.For(0, trees.Length, new ParallelOptions { CancellationToken = cancellationToken }, i =>
        {
            using var file = File.OpenRead(paths[i]);
            trees[i] = CSharpSyntaxTree.ParseText(SourceText.From(file, arguments.Encoding), arguments.ParseOptions, paths[i], cancellationToken);
        });
        var error = trees.SelectMany(t => t.GetDiagnostics(cancellationToken)).FirstOrDefault(d => d.Severity == DiagnosticSeverity.Error);
        if (error is not null)
        {
            throw new LoadException($"{error}; mend the source first");
        }

        var references = arguments.MetadataReferences
            .Select(r => References.GetOrAdd(r.Reference, static p => MetadataReference.CreateFromFile(p)).WithProperties(r.Properties));
        return CSharpCompilation.Create(arguments.CompilationName ?? "consumer", trees, references, arguments.CompilationOptions);
    }
}
