using Microsoft.CodeAnalysis;

namespace Noctx.Analyzers.Configuration;

/// <summary>Says how severe each rule is in each profile.</summary>
internal static class ProfileTable
{
    private const DiagnosticSeverity Warning = DiagnosticSeverity.Warning;
    private const DiagnosticSeverity Info = DiagnosticSeverity.Info;

    private static readonly Dictionary<string, (DiagnosticSeverity? Default, DiagnosticSeverity? Go, DiagnosticSeverity? Strict)> Severities = new(StringComparer.Ordinal)
    {
        [RuleIds.ForwardToken] = (Warning, Warning, Warning),
        [RuleIds.ContextToken] = (Warning, Warning, Warning),
        [RuleIds.MemberToken] = (null, null, Info),
        [RuleIds.EmptyToken] = (Warning, Warning, Warning),
        [RuleIds.AsyncEnumeration] = (Warning, Warning, Warning),
        [RuleIds.AsyncIterator] = (Warning, null, Warning),
        [RuleIds.UnusedToken] = (Warning, null, Warning),
        [RuleIds.DroppedInChain] = (Warning, Warning, Warning),
        [RuleIds.PublicWithoutToken] = (null, null, Info),
        [RuleIds.ListedApi] = (Info, Warning, Info),
        [RuleIds.WrongToken] = (Warning, Warning, Warning),
        [RuleIds.BlindLoop] = (Info, null, Info),
        [RuleIds.BlockingWait] = (Warning, Warning, Warning),
        [RuleIds.DelayRace] = (Info, null, Info),
        [RuleIds.UnlinkedTimeout] = (Warning, Warning, Warning),
        [RuleIds.StoredToken] = (null, Warning, Info),
        [RuleIds.SwallowedCancellation] = (Warning, null, Warning),
        [RuleIds.AsyncTwin] = (Info, null, Info),
        [RuleIds.UndisposedLink] = (Warning, Warning, Warning),
        [RuleIds.SuppressionReason] = (null, null, Warning),
        [RuleIds.TokenLast] = (Info, null, Info),
    };

    /// <summary>Gives a rule's severity, or null when the profile leaves the rule out.</summary>
    public static DiagnosticSeverity? SeverityOf(string ruleId, NoctxProfile profile) => profile switch
    {
        NoctxProfile.Go => Severities[ruleId].Go,
        NoctxProfile.Strict => Severities[ruleId].Strict,
        _ => Severities[ruleId].Default,
    };
}
