using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Noctx.Cli;
using Noctx.Cli.Loading;

namespace Noctx.Bench;

/// <summary>Is real code as the checker loads it: compilations with their options.</summary>
internal sealed class RealCode
{
    private RealCode(IReadOnlyList<(Compilation, AnalyzerOptions)> units, int files)
    {
        Units = units;
        Files = files;
    }

    /// <summary>Gives the compilations.</summary>
    public IReadOnlyList<(Compilation Compilation, AnalyzerOptions Options)> Units { get; }

    /// <summary>Gives how many files they have that a person wrote.</summary>
    public int Files { get; }

    /// <summary>Loads a solution, project or folder.</summary>
    public static async Task<RealCode> LoadAsync(string target, CancellationToken cancellationToken)
    {
        var request = new LoadRequest(target, PathFilter.Of([]), Configuration: null, Framework: null, Restore: true, Verbose: false);
        using var loaded = await SolutionLoader.LoadAsync(request, new Terminal(TextWriter.Null, Console.Error), cancellationToken);
        var units = new List<(Compilation, AnalyzerOptions)>();
        var files = 0;
        foreach (var (id, _) in loaded.Wanted)
        {
            var project = loaded.Solution.GetProject(id)!;
            var compilation = await project.GetCompilationAsync(cancellationToken) ?? throw new InvalidOperationException("A C# project always has a compilation.");
            files += compilation.SyntaxTrees.Count(t => !t.FilePath.Contains("/obj/", StringComparison.Ordinal) && File.Exists(t.FilePath));
            // Severities of the checkout would switch some contestants off.
            units.Add((compilation.WithOptions(compilation.Options.WithSyntaxTreeOptionsProvider(null)), project.AnalyzerOptions));
        }

        return new RealCode(units, files);
    }
}
