using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Noctx.Analyzers.KnownTypes;

namespace Noctx.Analyzers;

/// <summary>Hands the operations of every body to the rules that look at one body at a time.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CancellationAnalyzer : DiagnosticAnalyzer
{
    // The compiler walks a body once for all analyzers; it calls back for these kinds only.
    private static readonly ImmutableArray<OperationKind> Kinds = NoctxRules.BodyRules.SelectMany(rule => rule.Kinds).Concat(NoctxRules.Declaring).Distinct().ToImmutableArray();

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = NoctxRules.BodyRules.Select(rule => rule.Descriptor).ToImmutableArray();

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (AnalysisSession.Of(start.Compilation, start.Options) is not { } session)
            {
                return;
            }

            session.Ledger.Join();
            start.RegisterOperationBlockStartAction(block =>
            {
                var body = new BodyAnalysis(block.OwningSymbol, block.OperationBlocks, session, block.CancellationToken);
                // hot: AnalyzerTime
                block.RegisterOperationAction(operation => body.Visit(operation.Operation), Kinds);
                block.RegisterOperationBlockEndAction(end => Finish(end, body));
            });
        });
    }

    private static void Finish(OperationBlockAnalysisContext context, BodyAnalysis body)
    {
        foreach (var rule in body.Options.BodyRules.ForBody(body.MayHaveToken))
        {
            rule.Finish(body);
        }

        body.Flush(context);
    }
}
