namespace ValidatorRs.Bench;

/// <summary>Reads paths and messages, which are made on demand: without that the comparison would be unfair.</summary>
internal static class ReportReading
{
    public static int Read(ValidationReport report)
    {
        var length = 0;
        foreach (var violation in report.Violations)
        {
            length += violation.Path.Length + violation.Message.Length;
        }

        return length;
    }
}
