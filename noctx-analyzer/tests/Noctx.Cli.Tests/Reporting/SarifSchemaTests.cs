using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;
using Microsoft.CodeAnalysis;
using Noctx.Cli.Checking;
using Noctx.Cli.Reporting;

namespace Noctx.Cli.Tests.Reporting;

/// <summary>Holds SARIF reports against the standard's own JSON schema.</summary>
public sealed class SarifSchemaTests
{
    private static readonly JsonSchema Schema = Load();

    private static readonly Finding Finding = new("NOCTX001", DiagnosticSeverity.Warning, "message with \"quotes\"", Path.GetFullPath("src/ü b%.cs"), 3, 5, 3, 9, "App", "    await A();", "C.M");

    public static TheoryData<string> Reports => ["empty", "one", "elsewhere", "problems"];

    [Theory]
    [MemberData(nameof(Reports))]
    public void Report_is_valid(string kind)
    {
        var result = kind switch
        {
            "one" => new CheckResult([Finding, Finding with { Severity = DiagnosticSeverity.Info, RuleId = "NOCTX008" }, Finding with { Severity = DiagnosticSeverity.Error }], 1, 1, []),
            "elsewhere" => new CheckResult([Finding with { Path = "/some where/else #1.cs" }], 1, 1, []),
            "problems" => new CheckResult([Finding], 1, 1, ["cannot load 'x'."]),
            _ => new CheckResult([], 0, 0, []),
        };

        var evaluation = Evaluate(Write(result));

        Assert.True(evaluation.IsValid, Describe(evaluation));
    }

    [Fact]
    public void Schema_refuses_a_report_without_a_tool()
    {
        var report = JsonNode.Parse(Write(new CheckResult([Finding], 1, 1, [])))!;
        report["runs"]![0]!.AsObject().Remove("tool");

        Assert.False(Evaluate(report.ToJsonString()).IsValid);
    }

    [Fact]
    public void Schema_refuses_an_unknown_property()
    {
        var report = JsonNode.Parse(Write(new CheckResult([Finding], 1, 1, [])))!;
        report["runs"]![0]!["results"]![0]!["colour"] = "red";

        Assert.False(Evaluate(report.ToJsonString()).IsValid);
    }

    private static EvaluationResults Evaluate(string json)
    {
        using var document = JsonDocument.Parse(json);
        return Schema.Evaluate(document.RootElement, new EvaluationOptions { OutputFormat = OutputFormat.List });
    }

    private static string Write(CheckResult result)
    {
        using var text = new StringWriter { NewLine = "\n" };
        new SarifFormat().Write(result, text);
        return text.ToString();
    }

    private static string Describe(EvaluationResults results)
        => string.Join('\n', (results.Details ?? []).Where(d => d.Errors is { Count: > 0 }).Select(d => d.InstanceLocation + ": " + string.Join("; ", d.Errors!.Select(e => e.Key + " " + e.Value))));

    // The file is written in draft 4, which the library does not read; of what it uses, only the names of two keywords, neither of which matters here, differ in draft 7.
    private static JsonSchema Load()
    {
        var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Reporting", "Schemas", "sarif-2.1.0.schema.json"));
        var schema = JsonNode.Parse(text)!.AsObject();
        schema["$schema"] = "http://json-schema.org/draft-07/schema#";
        schema.Remove("id");
        return JsonSchema.FromText(schema.ToJsonString());
    }
}
