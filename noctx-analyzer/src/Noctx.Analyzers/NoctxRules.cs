using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Noctx.Analyzers.Chains;
using Noctx.Analyzers.Declarations;
using Noctx.Analyzers.Rules;

namespace Noctx.Analyzers;

/// <summary>Lists every rule and every analyzer; drivers and tests read it.</summary>
public static class NoctxRules
{
    /// <summary>Gives the rules that look at one body at a time.</summary>
    internal static ImmutableArray<Rule> BodyRules { get; } = ImmutableArray.Create<Rule>(
        new ForwardTokenRule(),
        new ContextTokenRule(),
        new MemberTokenRule(),
        new EmptyTokenRule(),
        new AsyncEnumerationRule(),
        new AsyncIteratorRule(),
        new ListedApiRule(),
        new WrongTokenRule(),
        new BlindLoopRule(),
        new BlockingWaitRule(),
        new DelayRaceRule(),
        new UnlinkedTimeoutRule(),
        new SwallowedCancellationRule(),
        new AsyncTwinRule(),
        new UndisposedLinkRule(),
        // Last: it is silent where another rule has spoken.
        new UnusedTokenRule());

    /// <summary>Gives the kinds of operation that may declare a token.</summary>
    internal static ImmutableArray<OperationKind> Declaring { get; } = ImmutableArray.Create(OperationKind.AnonymousFunction, OperationKind.LocalFunction, OperationKind.VariableDeclarator);

    /// <summary>Gives the descriptors of all rules, by id.</summary>
    public static ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = BodyRules.Select(r => r.Descriptor)
        .Concat(ChainDescriptors.All).Concat(DeclarationAnalyzer.Descriptors).Append(SuppressionAnalyzer.Reason)
        .OrderBy(d => d.Id, StringComparer.Ordinal).ToImmutableArray();

    /// <summary>Gives all analyzers.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> Analyzers { get; } = ImmutableArray.Create<DiagnosticAnalyzer>(
        new CancellationAnalyzer(), new ChainAnalyzer(), new DeclarationAnalyzer(), new SuppressionAnalyzer());
}
