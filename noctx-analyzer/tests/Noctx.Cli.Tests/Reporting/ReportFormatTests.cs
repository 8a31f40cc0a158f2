using System.Text.Json;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Noctx.Cli.Checking;
using Noctx.Cli.Reporting;

namespace Noctx.Cli.Tests.Reporting;

public sealed class ReportFormatTests
{
    private static readonly CheckResult Result = new(
        [
            new Finding("NOCTX001", DiagnosticSeverity.Warning, "'A' can take <a> token; pass 'ct', 100%", Path.GetFullPath("src/a b.cs"), 3, 5, 3, 9, "App", "    await A();", "C.M"),
            new Finding("NOCTX001", DiagnosticSeverity.Info, "again", Path.GetFullPath("src/a b.cs"), 4, 5, 4, 9, "App", "    await A();", "C.M"),
        ],
        1, 1, []);

    [Fact]
    public void Sarif_names_rule_place_and_schema()
    {
        using var sarif = JsonDocument.Parse(Write(new SarifFormat()));

        var run = sarif.RootElement.GetProperty("runs")[0];
        var result = run.GetProperty("results")[0];
        Assert.Equal("2.1.0", sarif.RootElement.GetProperty("version").GetString());
        Assert.Equal("NOCTX001", run.GetProperty("tool").GetProperty("driver").GetProperty("rules")[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString());
        Assert.Equal("src/a%20b.cs", result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal("note", run.GetProperty("results")[1].GetProperty("level").GetString());
    }

    [Fact]
    public void TeamCity_message_escapes_quotes_bars_brackets_line_ends_and_what_is_not_ascii()
    {
        var odd = Result.Findings[0] with { Message = "it's [a] | b\r\n\u00e9" };
        using var text = new StringWriter { NewLine = "\n" };
        new TeamCityFormat().Write(Result with { Findings = [odd] }, text);

        var lines = text.ToString().Split('\n');
        Assert.StartsWith("##teamcity[inspectionType id='NOCTX001' name=", lines[0], StringComparison.Ordinal);
        Assert.Equal("##teamcity[inspection typeId='NOCTX001' message='it|'s |[a|] || b|r|n|0x00e9' file='src/a b.cs' line='3' SEVERITY='WARNING']", lines[1]);
    }

    [Fact]
    public void GitHub_annotation_escapes_what_the_runner_undoes()
        => Assert.Equal(
            "::warning file=src/a b.cs,line=3,endLine=3,col=5,endColumn=9,title=NOCTX001::'A' can take <a> token; pass 'ct', 100%25",
            Write(new GitHubFormat()).Split('\n')[0]);

    [Fact]
    public void GitLab_fingerprints_are_unique()
    {
        using var report = JsonDocument.Parse(Write(new GitLabFormat()));

        var prints = report.RootElement.EnumerateArray().Select(i => i.GetProperty("fingerprint").GetString()).ToList();
        Assert.Equal(2, prints.Distinct().Count());
    }

    [Fact]
    public void JUnit_has_a_failed_case_for_each_finding()
    {
        var suites = XDocument.Parse(Write(new JUnitFormat())).Root!;

        Assert.Equal("2", (string?)suites.Attribute("failures"));
        Assert.Equal(2, suites.Descendants("failure").Count());
    }

    [Fact]
    public void JUnit_of_a_clean_run_has_one_passed_case()
    {
        using var text = new StringWriter();
        new JUnitFormat().Write(Result with { Findings = [] }, text);

        Assert.Single(XDocument.Parse(text.ToString()).Descendants("testcase"));
    }

    [Fact]
    public void Checkstyle_groups_by_file()
    {
        var root = XDocument.Parse(Write(new CheckstyleFormat())).Root!;

        var file = Assert.Single(root.Elements("file"));
        Assert.Equal(["warning", "info"], file.Elements("error").Select(e => (string)e.Attribute("severity")!));
    }

    private static string Write(IReportFormat format)
    {
        using var text = new StringWriter { NewLine = "\n" };
        format.Write(Result, text);
        return text.ToString();
    }
}
