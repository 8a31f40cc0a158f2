namespace ValidatorRs.Reports;

/// <summary>Keeps, or drops, the violations under the members that chains name.</summary>
internal sealed record MemberFilter(string[][] Chains, bool Keep)
{
    public ValidationReport Apply(ValidationReport report, bool onlyFirst)
    {
        var wanted = report.Violations.Where(v => Array.Exists(Chains, c => IsUnder(v, c)) == Keep);
        var kept = (onlyFirst ? wanted.Take(1) : wanted).ToArray();
        return kept.Length == report.Violations.Count ? report : kept.Length == 0 ? ValidationReport.Valid : new ValidationReport(kept, kept.Count(v => v.Severity == Severity.Error));
    }

    private static bool IsUnder(Violation violation, string[] chain)
    {
        var next = 0;
        foreach (var segment in violation.Segments)
        {
            if (next == chain.Length)
            {
                return true;
            }

            // Indices and keys are passed over: a chain names members of every element.
            if (segment.Kind != PathSegmentKind.Member)
            {
                continue;
            }

            if (segment.Name != chain[next++])
            {
                return false;
            }
        }

        return next == chain.Length;
    }
}
