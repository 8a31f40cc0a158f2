using Noctx.Cli.Checking;

namespace Noctx.Cli.Reporting;

/// <summary>Writes GitLab's code quality report: an array of issues with unique fingerprints.</summary>
internal sealed class GitLabFormat : IReportFormat
{
    public string Name => "gitlab";

    public void Write(CheckResult result, TextWriter output)
        => JsonText.Write(output, json =>
        {
            json.WriteStartArray();
            var seen = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var finding in result.Findings)
            {
                // The same line twice in a member is two issues; GitLab merges equal fingerprints.
                var count = seen[finding.Fingerprint] = seen.GetValueOrDefault(finding.Fingerprint) + 1;
                json.WriteStartObject();
                json.WriteString("description", finding.Message);
                json.WriteString("check_name", finding.RuleId);
                json.WriteString("fingerprint", count == 1 ? finding.Fingerprint : finding.Fingerprint + "-" + count.ToString(System.Globalization.CultureInfo.InvariantCulture));
                json.WriteString("severity", finding.Level switch
                {
                    "error" => "major",
                    "warning" => "minor",
                    _ => "info",
                });
                json.WriteStartObject("location");
                json.WriteString("path", ReportPath.Relative(finding.Path));
                json.WriteStartObject("lines");
                json.WriteNumber("begin", finding.Line);
                json.WriteNumber("end", finding.EndLine);
                json.WriteEndObject();
                json.WriteEndObject();
                json.WriteEndObject();
            }

            json.WriteEndArray();
        });
}
