namespace ValidatorRs.Samples.Native;

/// <summary>Compares the reports of two validators.</summary>
internal static class Agreement
{
    public static bool Of(ReflectiveValidator left, ReflectiveValidator right, object value) =>
        Lines(left.Validate(value)).SequenceEqual(Lines(right.Validate(value))) && left.IsValid(value) == right.IsValid(value);

    private static IEnumerable<string> Lines(ValidationReport report) =>
        report.Violations.Select(v => $"{v.Path} {v.Rule} {v.Message}");
}
