using System.Globalization;
using Noctx.Cli.Checking;

namespace Noctx.Cli.Reporting;

/// <summary>Writes GitHub workflow commands: <c>::warning file=…,line=…::message</c>, with the escapes that the runner undoes.</summary>
internal sealed class GitHubFormat : IReportFormat
{
    public string Name => "github";

    public void Write(CheckResult result, TextWriter output)
    {
        foreach (var finding in result.Findings)
        {
            var command = finding.Level switch
            {
                "error" => "error",
                "warning" => "warning",
                _ => "notice",
            };
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"::{command} file={Property(ReportPath.Relative(finding.Path))},line={finding.Line},endLine={finding.EndLine},col={finding.Column},endColumn={finding.EndColumn},title={Property(finding.RuleId)}::{Data(finding.Message)}"));
        }

        foreach (var problem in result.Problems)
        {
            output.WriteLine("::error title=noctx::" + Data(problem));
        }
    }

    private static string Data(string text)
        => text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text)
        => Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
