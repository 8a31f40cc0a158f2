using System.Globalization;
using Noctx.Cli.Checking;

namespace Noctx.Cli.Reporting;

/// <summary>Writes one line a finding, in the compiler's form that editors understand, with the code below it.</summary>
internal sealed class TextFormat : IReportFormat
{
    public string Name => "text";

    public void Write(CheckResult result, TextWriter output)
    {
        foreach (var finding in result.Findings)
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{ReportPath.Relative(finding.Path)}({finding.Line},{finding.Column}): {finding.Level} {finding.RuleId}: {finding.Message} [{finding.Project}]"));
            var code = finding.SourceLine.TrimEnd();
            var indent = code.Length - code.TrimStart().Length;
            output.WriteLine("    " + code.TrimStart());
            if (finding.Column - 1 >= indent && finding.Column <= code.Length)
            {
                var length = finding.EndLine == finding.Line ? Math.Max(1, finding.EndColumn - finding.Column) : 1;
                output.WriteLine("    " + new string(' ', finding.Column - 1 - indent) + new string('^', Math.Min(length, code.Length - finding.Column + 1)));
            }
        }

        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Count(result.Findings.Count, "finding")} in {Count(result.Projects, "project")}, {Count(result.Files, "file")}."));
    }

    private static string Count(int number, string noun)
        => number.ToString(CultureInfo.InvariantCulture) + " " + noun + (number == 1 ? "" : "s");
}
