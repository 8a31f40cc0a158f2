using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Noctx.Analyzers;
using Noctx.Analyzers.Chains;
using Noctx.Analyzers.Declarations;

namespace Noctx.Cli.Checking;

/// <summary>Runs the rules over projects in the order of their references, so that chains cross assemblies.</summary>
internal sealed class ProjectAnalysis
{
    private readonly Dictionary<ProjectId, string> _facts = [];

    /// <summary>Analyses one project whose references have been analysed before it.</summary>
    public async Task<(Compilation Compilation, ImmutableArray<Diagnostic> Diagnostics)> RunAsync(Project project, bool chainsOnly, CancellationToken cancellationToken)
    {
        var compilation = await project.GetCompilationAsync(cancellationToken) ?? throw new InvalidOperationException("A C# project always has a compilation.");
        var text = "";
        var chains = new ChainAnalyzer { FactsSink = (_, facts) => text = facts };
        ImmutableArray<DiagnosticAnalyzer> analyzers = chainsOnly ? [chains] : [new CancellationAnalyzer(), chains, new DeclarationAnalyzer(), new SuppressionAnalyzer()];

        var known = string.Concat(project.AllProjectReferences.Select(r => _facts.GetValueOrDefault(r.ProjectId, "")));
        var options = new AnalyzerOptions([.. project.AnalyzerOptions.AdditionalFiles, new FactsText(known)], project.AnalyzerOptions.AnalyzerConfigOptionsProvider);
        var run = compilation.WithAnalyzers(analyzers, new CompilationWithAnalyzersOptions(options, onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false));
        var diagnostics = chainsOnly ? await run.GetAnalyzerDiagnosticsAsync(cancellationToken) : await run.GetAllDiagnosticsAsync(cancellationToken);

        // References of references count too: a chain may go through several assemblies.
        _facts[project.Id] = known + text;
        return (compilation, diagnostics);
    }
}
