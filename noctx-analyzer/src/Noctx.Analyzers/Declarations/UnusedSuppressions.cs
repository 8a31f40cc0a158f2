using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Noctx.Analyzers.Configuration;
using Noctx.Analyzers.Proofs;

namespace Noctx.Analyzers.Declarations;

/// <summary>Finds suppressions of rules that would have had nothing to say. An entry of an .editorconfig is out of reach: an analyzer never sees that file's text.</summary>
internal static class UnusedSuppressions
{
    /// <summary>Reports them at the end of a compilation in which every rule has run.</summary>
    public static void Report(CompilationAnalysisContext context, AnalysisSession session)
    {
        if (!session.Ledger.IsComplete)
        {
            return;
        }

        foreach (var tree in context.Compilation.SyntaxTrees)
        {
            if (session.OptionsOf(tree) is not { } options || options.SeverityOf(RuleIds.SuppressionReason) is not { } severity || GeneratedFile.Is(tree, context.Options))
            {
                continue;
            }

            foreach (var suppression in SuppressionReader.Read(tree, context.Compilation, context.CancellationToken))
            {
                // What is switched off anyway cannot be judged.
                if (suppression.Id != RuleIds.SuppressionReason && (!NoctxOptions.Knows(suppression.Id) || options.IsOn(suppression.Id))
                    && !suppression.Covered.Any(part => session.Ledger.Holds(suppression.Id, part.Tree, part.Part)))
                {
                    context.ReportDiagnostic(Diagnostic.Create(
                        SuppressionAnalyzer.Unused, suppression.Place, severity, additionalLocations: null, TokenFixProperties.Rewriting(suppression.Id), suppression.Id, "suppresses nothing; remove it"));
                }
            }
        }
    }
}
