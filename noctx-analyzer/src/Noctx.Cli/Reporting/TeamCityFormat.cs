using System.Globalization;
using System.Text;
using Noctx.Cli.Checking;

namespace Noctx.Cli.Reporting;

/// <summary>Writes TeamCity's service messages: an inspection type for each rule, an inspection for each finding.</summary>
/// <remarks>Values are escaped as TeamCity's documentation of service messages says: | before ', |, [ and ], and letters for line ends.</remarks>
internal sealed class TeamCityFormat : IReportFormat
{
    public string Name => "teamcity";

    public void Write(CheckResult result, TextWriter output)
    {
        foreach (var rule in result.Findings.Select(f => f.RuleId).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var descriptor = Noctx.Analyzers.NoctxRules.Descriptors.First(d => d.Id == rule);
            output.WriteLine(Message("inspectionType", ("id", rule), ("name", descriptor.Title.ToString(CultureInfo.InvariantCulture)), ("category", "Cancellation"), ("description", descriptor.Description.ToString(CultureInfo.InvariantCulture))));
        }

        foreach (var finding in result.Findings)
        {
            output.WriteLine(Message(
                "inspection",
                ("typeId", finding.RuleId),
                ("message", finding.Message),
                ("file", ReportPath.Relative(finding.Path)),
                ("line", finding.Line.ToString(CultureInfo.InvariantCulture)),
                ("SEVERITY", Severity(finding.Level))));
        }

        foreach (var problem in result.Problems)
        {
            output.WriteLine(Message("buildProblem", ("description", problem)));
        }
    }

    private static string Message(string name, params (string Key, string Value)[] values)
        => $"##teamcity[{name} {string.Join(' ', values.Select(v => $"{v.Key}='{Escape(v.Value)}'"))}]";

    private static string Severity(string level) => level switch
    {
        "error" => "ERROR",
        "warning" => "WARNING",
        _ => "WEAK WARNING",
    };

    private static string Escape(string text)
    {
        var escaped = new StringBuilder();
        foreach (var c in text)
        {
            _ = c switch
            {
                '\n' => escaped.Append("|n"),
                '\r' => escaped.Append("|r"),
                '\'' or '|' or '[' or ']' => escaped.Append('|').Append(c),
                > '\u007f' => escaped.Append(CultureInfo.InvariantCulture, $"|0x{(int)c:x4}"),
                _ => escaped.Append(c),
            };
        }

        return escaped.ToString();
    }
}
