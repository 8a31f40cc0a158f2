namespace ValidatorRs.Reports;

/// <summary>Names one member in paths: as in code and as in JSON.</summary>
internal sealed record MemberNode(string Name, string JsonName, bool IsSensitive = false);
