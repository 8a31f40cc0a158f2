using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Noctx.Analyzers;
using Noctx.Analyzers.Chains;
using Noctx.Analyzers.Declarations;
using Noctx.Cli.Facts;
using Noctx.Cli.Loading;

namespace Noctx.Cli.Checking;

/// <summary>Runs the rules over projects in the order of their references, so that chains cross assemblies.</summary>
/// <param name="units">What each project was made of, when its facts are to be kept on disk; else null.</param>
internal sealed class ProjectAnalysis(IReadOnlyDictionary<ProjectId, CompilationUnit>? units = null)
{
    private readonly Dictionary<ProjectId, string> _facts = [];

    /// <summary>Analyses one project whose references have been analysed before it.</summary>
    /// <returns>The compilation and what was reported; no compilation when only chains were wanted and they were known from an earlier run.</returns>
    public async Task<(Compilation? Compilation, ImmutableArray<Diagnostic> Diagnostics)> RunAsync(Project project, bool chainsOnly, CancellationToken cancellationToken)
    {
        var known = FactsFolder.OfReferences(project) + string.Concat(References(project).Select(r => _facts.GetValueOrDefault(r, "")));
        var unit = units?.GetValueOrDefault(project.Id);
        var file = unit is null ? null : FactsFolder.FileOf(unit, project.AssemblyName);
        var key = file is null ? "" : await FactsKey.OfAsync(project, unit!, known, cancellationToken);
        if (chainsOnly && file is not null && FactsFile.Read(file, key) is { } kept)
        {
            _facts[project.Id] = kept;
            return (null, []);
        }

        var compilation = await project.GetCompilationAsync(cancellationToken) ?? throw new InvalidOperationException("A C# project always has a compilation.");
        var text = "";
        var chains = new ChainAnalyzer { FactsSink = (_, facts) => text = facts };
        ImmutableArray<DiagnosticAnalyzer> analyzers = chainsOnly ? [chains] : [new CancellationAnalyzer(), chains, new DeclarationAnalyzer(), new SuppressionAnalyzer()];
        var options = new AnalyzerOptions([.. project.AnalyzerOptions.AdditionalFiles, new FactsText(known)], project.AnalyzerOptions.AnalyzerConfigOptionsProvider);
        var run = compilation.WithAnalyzers(analyzers, new CompilationWithAnalyzersOptions(options, onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false));
        var diagnostics = chainsOnly ? await run.GetAnalyzerDiagnosticsAsync(cancellationToken) : await run.GetAllDiagnosticsAsync(cancellationToken);

        _facts[project.Id] = text;
        if (file is not null)
        {
            Keep(file, project.AssemblyName, key, text);
        }

        return (compilation, diagnostics);
    }

    // References of references count too: a chain may go through several assemblies.
    private static IEnumerable<ProjectId> References(Project project)
    {
        var seen = new HashSet<ProjectId>();
        var pending = new Queue<ProjectId>(project.ProjectReferences.Select(r => r.ProjectId));
        while (pending.TryDequeue(out var id))
        {
            if (seen.Add(id) && project.Solution.GetProject(id) is { } referenced)
            {
                yield return id;
                foreach (var reference in referenced.ProjectReferences)
                {
                    pending.Enqueue(reference.ProjectId);
                }
            }
        }
    }

    private static void Keep(string file, string assembly, string key, string facts)
    {
        try
        {
            FactsFile.Write(file, assembly, key, facts);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A read-only folder makes the next run slower, not wrong.
        }
    }
}
