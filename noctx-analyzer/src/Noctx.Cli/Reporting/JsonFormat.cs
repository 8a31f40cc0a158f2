using System.Text.Json;
using Noctx.Cli.Checking;

namespace Noctx.Cli.Reporting;

/// <summary>Writes one JSON object: version, counts, problems, findings.</summary>
internal sealed class JsonFormat : IReportFormat
{
    public string Name => "json";

    public void Write(CheckResult result, TextWriter output)
        => JsonText.Write(output, json =>
        {
            json.WriteStartObject();
            json.WriteNumber("version", 1);
            json.WriteNumber("projects", result.Projects);
            json.WriteNumber("files", result.Files);
            json.WriteBoolean("complete", result.IsComplete);
            json.WriteStartArray("problems");
            foreach (var problem in result.Problems)
            {
                json.WriteStringValue(problem);
            }

            json.WriteEndArray();
            json.WriteStartArray("findings");
            foreach (var finding in result.Findings)
            {
                Write(finding, json);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });

    private static void Write(Finding finding, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("rule", finding.RuleId);
        json.WriteString("severity", finding.Level);
        json.WriteString("message", finding.Message);
        json.WriteString("path", ReportPath.Relative(finding.Path));
        json.WriteNumber("line", finding.Line);
        json.WriteNumber("column", finding.Column);
        json.WriteNumber("endLine", finding.EndLine);
        json.WriteNumber("endColumn", finding.EndColumn);
        json.WriteString("project", finding.Project);
        json.WriteString("member", finding.Member);
        json.WriteString("code", finding.SourceLine.Trim());
        json.WriteString("fingerprint", finding.Fingerprint);
        json.WriteEndObject();
    }
}
