using System.Text.Json;
using Noctx.Cli.Checking;

namespace Noctx.Cli.Reporting;

/// <summary>Writes one JSON object: version, counts, findings.</summary>
internal sealed class JsonFormat : IReportFormat
{
    private static readonly JsonWriterOptions Indented = new() { Indented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string Name => "json";

    public void Write(CheckResult result, TextWriter output)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Indented))
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
        }

        output.WriteLine(System.Text.Encoding.UTF8.GetString(buffer.ToArray()));
    }

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
        json.WriteString("code", finding.SourceLine.Trim());
        json.WriteEndObject();
    }
}
