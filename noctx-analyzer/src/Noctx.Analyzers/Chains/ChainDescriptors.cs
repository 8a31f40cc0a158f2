using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Noctx.Analyzers.Chains;

/// <summary>Holds what the chain analysis reports.</summary>
internal static class ChainDescriptors
{
    public static readonly DiagnosticDescriptor Dropped = new(
        RuleIds.DroppedInChain,
        "Thread the token through the call chain",
        "'{0}' takes no token but reaches cancellable work: {1}; thread '{2}' through{3}",
        RuleIds.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The token stops here; everything below goes on after the caller has given up. The counterpart of Go's contextcheck.",
        helpLinkUri: RuleIds.HelpRoot + RuleIds.DroppedInChain + ".md",
        customTags: WellKnownDiagnosticTags.CompilationEnd);

    public static readonly DiagnosticDescriptor PublicWithout = new(
        RuleIds.PublicWithoutToken,
        "Let callers cancel a public asynchronous method",
        "'{0}' is public, takes no token and reaches cancellable work: {1}; add an optional CancellationToken",
        RuleIds.Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "Callers of the method have no way to end its work.",
        helpLinkUri: RuleIds.HelpRoot + RuleIds.PublicWithoutToken + ".md",
        customTags: WellKnownDiagnosticTags.CompilationEnd);

    public static ImmutableArray<DiagnosticDescriptor> All => ImmutableArray.Create(Dropped, PublicWithout);
}
