using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Noctx.Analyzers.Declarations;
using Noctx.Analyzers.KnownTypes;
using Noctx.Analyzers.Proofs;

namespace Noctx.Analyzers.Chains;

/// <summary>NOCTX008 and NOCTX009: collects what each method calls, and at the end follows the calls; then NOCTX020's suppressions that suppress nothing. An editor skips it unless it analyses the whole solution.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ChainAnalyzer : DiagnosticAnalyzer
{
    private static readonly ImmutableArray<OperationKind> Kinds = NoctxRules.Declaring.AddRange(ImmutableArray.Create(OperationKind.Invocation, OperationKind.MethodReference));

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(ChainDescriptors.Dropped, ChainDescriptors.PublicWithout, SuppressionAnalyzer.Unused);

    /// <summary>Gets or sets who is told the facts of each compilation; the checker hands them to dependent projects.</summary>
    internal Action<Compilation, string>? FactsSink { get; set; }

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            if (AnalysisSession.Of(start.Compilation, start.Options) is not { } session)
            {
                return;
            }

            var facts = ChainFacts.Load(start.Options.AdditionalFiles);
            var summaries = new ConcurrentBag<MethodSummary>();
            start.RegisterOperationBlockStartAction(block =>
            {
                if (block.OwningSymbol is IMethodSymbol method)
                {
                    var reader = new SummaryReader(method, new BodyAnalysis(block.OwningSymbol, block.OperationBlocks, session, block.CancellationToken));
                    block.RegisterOperationAction(operation => reader.Read(operation.Operation), Kinds);
                    block.RegisterOperationBlockEndAction(_ => AddTo(summaries, reader));
                }
            });
            start.RegisterCompilationEndAction(end => Report(end, summaries, facts, session));
        });
    }

    private static void AddTo(ConcurrentBag<MethodSummary> summaries, SummaryReader reader)
    {
        if (reader.Summary() is { } summary)
        {
            summaries.Add(summary);
        }
    }

    private void Report(CompilationAnalysisContext context, ConcurrentBag<MethodSummary> summaries, ChainFacts facts, AnalysisSession session)
    {
        if (context.Compilation.SyntaxTrees.FirstOrDefault() is not { } first)
        {
            return;
        }

        var graph = ChainGraph.Build(summaries, facts, session.OptionsOf(first).ChainDepth);
        FactsSink?.Invoke(context.Compilation, ChainFacts.Format(graph, context.Compilation));
        foreach (var summary in summaries)
        {
            foreach (var call in summary.Calls)
            {
                if (call.Token is { } token && graph.WayFrom(call.Target) is { } way)
                {
                    ReportCall(context, call, token, way, session);
                }
            }

            ReportPublic(context, summary.Method, graph, session);
        }

        // Last: every other rule has spoken.
        UnusedSuppressions.Report(context, session);
    }

    private static void ReportCall(CompilationAnalysisContext context, ChainCall call, string token, IReadOnlyList<string> way, AnalysisSession session)
    {
        if (call.Place.SourceTree is not { } tree || session.OptionsOf(tree) is not { } options || options.SeverityOf(RuleIds.DroppedInChain) is not { } severity
            || session.Overloads.HasTokenOverload(call.Target) || !ChainTarget.CanTakeToken(call.Target, context.Compilation, options))
        {
            return;
        }

        // Changing what everybody can call is a bigger step than changing a detail.
        var effective = ChainTarget.VisibilityOf(call.Target) == "public" && severity == DiagnosticSeverity.Warning ? DiagnosticSeverity.Info : severity;
        var chain = string.Join(" -> ", new[] { ChainGraph.Name(call.Target) }.Concat(way));
        var contract = call.Target.IsAbstract || call.Target.IsVirtual || call.Target.IsOverride ? " its contract and every implementation" : " it";
        session.Ledger.Add(RuleIds.DroppedInChain, call.Place);
        context.ReportDiagnostic(Diagnostic.Create(
            ChainDescriptors.Dropped, call.Place, effective, additionalLocations: null, TokenFixProperties.Rewriting(options.ParameterName), call.Target.Name, chain, token, contract));
    }

    private static void ReportPublic(CompilationAnalysisContext context, IMethodSymbol method, ChainGraph graph, AnalysisSession session)
    {
        if (method.Locations.FirstOrDefault() is { SourceTree: { } tree } place && session.OptionsOf(tree).SeverityOf(RuleIds.PublicWithoutToken) is { } severity
            && method.MethodKind == MethodKind.Ordinary && ChainTarget.VisibilityOf(method) == "public"
            && graph.WayFrom(method) is { } way && !session.Overloads.HasTokenOverload(method) && ChainTarget.CanTakeToken(method, context.Compilation, session.OptionsOf(tree)) && !method.Parameters.Any(p => session.Known.IsTokenOrNullable(p.Type) || session.Known.CarriesToken(p.Type)))
        {
            session.Ledger.Add(RuleIds.PublicWithoutToken, place);
            context.ReportDiagnostic(Diagnostic.Create(
                ChainDescriptors.PublicWithout, place, severity, additionalLocations: null, TokenFixProperties.Rewriting(session.OptionsOf(tree).ParameterName), method.Name, string.Join(" -> ", new[] { ChainGraph.Name(method) }.Concat(way))));
        }
    }
}
