using System.Globalization;

namespace ValidatorRs;

/// <summary>Holds the outcome of one validation.</summary>
public sealed class ValidationReport
{
    internal ValidationReport(IReadOnlyList<Violation> violations, int errors)
    {
        Violations = violations;
        IsValid = errors == 0;
    }

    /// <value>The report of an object without violations; one shared instance.</value>
    public static ValidationReport Valid { get; } = new([], 0);

    /// <value>True when no violation is an error.</value>
    public bool IsValid { get; }

    /// <value>The violations in the order of the members; empty for a flawless object.</value>
    public IReadOnlyList<Violation> Violations { get; }

    /// <summary>Groups the messages by path: the shape of ASP.NET Core's <c>ValidationProblemDetails.Errors</c>.</summary>
    public Dictionary<string, string[]> ToDictionary() => Violations
        .GroupBy(v => v.Path, StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => g.Select(v => v.Message).ToArray(), StringComparer.Ordinal);

    /// <summary>Lists the violations in the shape of the <c>errors</c> array of RFC 9457 problem details.</summary>
    public IReadOnlyList<ProblemError> ToProblemErrors() => Violations
        .Select(v => new ProblemError(v.Message, "#" + Fragment(v.JsonPointer), v.Rule, v.Arguments.Select(a => Convert.ToString(a, CultureInfo.InvariantCulture) ?? "").ToArray()))
        .ToArray();

    /// <summary>Writes one line per violation, or <c>valid</c>.</summary>
    public override string ToString() => Violations.Count == 0 ? "valid" : string.Join('\n', Violations);

    // RFC 6901, section 6: what a URI fragment cannot hold is percent-encoded.
    private static string Fragment(string pointer) => string.Join('/', pointer.Split('/').Select(Uri.EscapeDataString));
}
