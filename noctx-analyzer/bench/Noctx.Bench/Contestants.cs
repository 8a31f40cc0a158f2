using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Diagnostics;
using Noctx.Analyzers;
using Noctx.Analyzers.Chains;
using Noctx.Analyzers.Declarations;

namespace Noctx.Bench;

/// <summary>Makes the analyzers that are compared: our own; the others are <see cref="Peers"/>.</summary>
internal static class Contestants
{
    /// <summary>Gives the rules that look at one body or declaration at a time.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> PerMethod() => [new CancellationAnalyzer(), new DeclarationAnalyzer()];

    /// <summary>Gives the call chain alone.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> Chain() => [new ChainAnalyzer()];

    /// <summary>Gives every rule, the call chain included.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> All() => [new CancellationAnalyzer(), new DeclarationAnalyzer(), new ChainAnalyzer(), new SuppressionAnalyzer()];
}
