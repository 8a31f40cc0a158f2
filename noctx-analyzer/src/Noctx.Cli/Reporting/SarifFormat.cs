using System.Globalization;
using System.Text.Json;
using Noctx.Analyzers;
using Noctx.Cli.Checking;

namespace Noctx.Cli.Reporting;

/// <summary>Writes SARIF 2.1.0 (OASIS standard) with rules, fingerprints and regions.</summary>
internal sealed class SarifFormat : IReportFormat
{
    public string Name => "sarif";

    public void Write(CheckResult result, TextWriter output)
        => JsonText.Write(output, json =>
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            json.WriteStartObject();
            WriteTool(json);
            json.WriteString("columnKind", "utf16CodeUnits");
            json.WriteStartArray("invocations");
            json.WriteStartObject();
            json.WriteBoolean("executionSuccessful", result.IsComplete);
            json.WriteStartArray("toolExecutionNotifications");
            foreach (var problem in result.Problems)
            {
                json.WriteStartObject();
                json.WriteString("level", "error");
                WriteMessage(json, problem);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteStartArray("results");
            foreach (var finding in result.Findings)
            {
                WriteResult(json, finding);
            }

            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        });

    private static void WriteTool(Utf8JsonWriter json)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "noctx");
        json.WriteString("semanticVersion", typeof(SarifFormat).Assembly.GetName().Version!.ToString(3));
        json.WriteString("informationUri", "https://github.com/reflect-codegen-plugins/reflect-codegen-plugins");
        json.WriteStartArray("rules");
        foreach (var rule in NoctxRules.Descriptors)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Id);
            json.WriteStartObject("shortDescription");
            json.WriteString("text", rule.Title.ToString(CultureInfo.InvariantCulture));
            json.WriteEndObject();
            json.WriteStartObject("fullDescription");
            json.WriteString("text", rule.Description.ToString(CultureInfo.InvariantCulture));
            json.WriteEndObject();
            json.WriteString("helpUri", rule.HelpLinkUri);
            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", Level(rule.DefaultSeverity));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", finding.RuleId);
        json.WriteNumber("ruleIndex", NoctxRules.Descriptors.IndexOf(NoctxRules.Descriptors.First(d => d.Id == finding.RuleId)));
        json.WriteString("level", Level(finding.Severity));
        WriteMessage(json, finding.Message);
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", Uri(finding.Path));
        json.WriteEndObject();
        json.WriteStartObject("region");
        json.WriteNumber("startLine", finding.Line);
        json.WriteNumber("startColumn", finding.Column);
        json.WriteNumber("endLine", finding.EndLine);
        json.WriteNumber("endColumn", finding.EndColumn);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartObject("partialFingerprints");
        json.WriteString("noctx/v1", finding.Fingerprint);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteMessage(Utf8JsonWriter json, string text)
    {
        json.WriteStartObject("message");
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    private static string Uri(string path)
    {
        var relative = ReportPath.Relative(path);
        return Path.IsPathRooted(relative) ? new Uri(path).AbsoluteUri : string.Join('/', relative.Split('/').Select(System.Uri.EscapeDataString));
    }

    private static string Level(Microsoft.CodeAnalysis.DiagnosticSeverity severity) => severity switch
    {
        Microsoft.CodeAnalysis.DiagnosticSeverity.Error => "error",
        Microsoft.CodeAnalysis.DiagnosticSeverity.Warning => "warning",
        _ => "note",
    };
}
