using System.Globalization;
using System.Text;

namespace Storage.Conformance;

/// <summary>The results of the whole suite for one backend.</summary>
/// <param name="Subject">The name of the backend.</param>
/// <param name="Results">One result per case, in the order of the suite.</param>
public sealed record ConformanceReport(string Subject, IReadOnlyList<ConformanceResult> Results)
{
    /// <value>True when no case was violated.</value>
    public bool IsConformant => Results.All(r => r.Outcome != ConformanceOutcome.Violated);

    /// <summary>Gives a line per case and a line of totals.</summary>
    public string ToText()
    {
        var text = new StringBuilder();
        foreach (var result in Results)
        {
            var word = result.Outcome switch
            {
                ConformanceOutcome.Passed => "passed",
                ConformanceOutcome.Violated => "VIOLATED",
                _ => "not promised",
            };
            text.Append(CultureInfo.InvariantCulture, $"{word,-13} {result.Case}");
            text.Append(result.Detail.Length == 0 ? "" : ": " + result.Detail);
            text.Append(result.Outcome == ConformanceOutcome.Violated
                ? string.Create(CultureInfo.InvariantCulture, $" (seed {result.Seed})") : "").Append('\n');
        }

        var violated = Results.Count(r => r.Outcome == ConformanceOutcome.Violated);
        return text.Append(CultureInfo.InvariantCulture, $"{Subject}: {Results.Count - violated} kept, {violated} violated\n").ToString();
    }
}
