using Microsoft.CodeAnalysis;

namespace Noctx.Cli.Checking;

/// <summary>Says what of a run is shown and counted.</summary>
/// <param name="Rules">The only rules wanted; none means all.</param>
/// <param name="Threshold">From which severity on a finding makes the exit code 1.</param>
/// <param name="Time">Whether to tell where the time went.</param>
internal sealed record CheckSettings(IReadOnlyList<string> Rules, DiagnosticSeverity Threshold, bool Time)
{
    /// <summary>Gives what is used when nothing is said.</summary>
    public static CheckSettings Default { get; } = new([], DiagnosticSeverity.Warning, Time: false);

    /// <summary>Tells whether a rule's findings are wanted.</summary>
    public bool Wants(string ruleId) => Rules.Count == 0 || Rules.Contains(ruleId, StringComparer.OrdinalIgnoreCase);
}
