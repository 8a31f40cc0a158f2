namespace ValidatorRs;

/// <summary>Holds the outcome of one validation.</summary>
public sealed class ValidationReport
{
    internal ValidationReport(IReadOnlyList<Violation> violations)
    {
        Violations = violations;
        IsValid = !violations.Any(v => v.Severity == Severity.Error);
    }

    /// <value>The report of an object without violations; one shared instance.</value>
    public static ValidationReport Valid { get; } = new([]);

    /// <value>True when no violation is an error.</value>
    public bool IsValid { get; }

    /// <value>The violations in the order of the members; empty for a flawless object.</value>
    public IReadOnlyList<Violation> Violations { get; }

    /// <summary>Groups the messages by path: the shape of ASP.NET Core's <c>ValidationProblemDetails.Errors</c>.</summary>
    public Dictionary<string, string[]> ToDictionary() => Violations
        .GroupBy(v => v.Path, StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => g.Select(v => v.Message).ToArray(), StringComparer.Ordinal);

    /// <summary>Writes one line per violation, or <c>valid</c>.</summary>
    public override string ToString() => Violations.Count == 0 ? "valid" : string.Join('\n', Violations);
}
