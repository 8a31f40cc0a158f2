using System.Globalization;
using Noctx.Cli.Checking;

namespace Noctx.Cli.Reporting;

/// <summary>Writes one line a finding, in the compiler's form that editors understand, with the code below it.</summary>
/// <param name="style">How much code is shown, and whether in colour.</param>
internal sealed class TextFormat(TextStyle style) : IReportFormat
{
    private readonly Dictionary<string, string[]> _files = new(StringComparer.Ordinal);

    public string Name => "text";

    public void Write(CheckResult result, TextWriter output)
    {
        foreach (var finding in result.Findings)
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"{ReportPath.Relative(finding.Path)}({finding.Line},{finding.Column})");
            output.WriteLine($"{style.Place(place)}: {style.Severity(finding.Level, finding.RuleId)}: {finding.Message} [{finding.Project}]");
            if (style.Context is 0)
            {
                WriteLine(finding, output);
            }
            else if (style.Context > 0)
            {
                WriteContext(finding, output);
            }
        }

        var below = result.Findings.Count + result.Hidden - result.Counted;
        var hidden = result.Hidden > 0 ? $" ({result.Hidden.ToString(CultureInfo.InvariantCulture)} not shown)" : "";
        output.WriteLine(
            $"{Count(result.Counted, "finding")}{(below > 0 ? " and " + Count(below, "suggestion") : "")} in {Count(result.Projects, "project")}, {Count(result.Files, "file")}.{hidden}");
    }

    private void WriteLine(Finding finding, TextWriter output)
    {
        var code = finding.SourceLine.TrimEnd();
        var indent = code.Length - code.TrimStart().Length;
        output.WriteLine("    " + code.TrimStart());
        WriteMark(finding, code, indent, "    ", output);
    }

    // With context lines, indentation tells the structure and is kept; the numbers stand in a gutter.
    private void WriteContext(Finding finding, TextWriter output)
    {
        var lines = LinesOf(finding.Path);
        if (finding.Line > lines.Length)
        {
            WriteLine(finding, output);
            return;
        }

        var first = Math.Max(1, finding.Line - style.Context);
        var last = Math.Min(lines.Length, finding.Line + style.Context);
        var width = last.ToString(CultureInfo.InvariantCulture).Length;
        for (var number = first; number <= last; number++)
        {
            var code = lines[number - 1].TrimEnd();
            output.WriteLine(style.Gutter($"  {number.ToString(CultureInfo.InvariantCulture).PadLeft(width)} | ") + code);
            if (number == finding.Line)
            {
                WriteMark(finding, code, 0, style.Gutter("  " + new string(' ', width) + " | "), output);
            }
        }
    }

    private void WriteMark(Finding finding, string code, int indent, string margin, TextWriter output)
    {
        if (finding.Column - 1 >= indent && finding.Column <= code.Length)
        {
            var length = finding.EndLine == finding.Line ? Math.Max(1, finding.EndColumn - finding.Column) : 1;
            // A tab is as wide in the line of marks as in the code above it.
            var before = string.Concat(code[indent..(finding.Column - 1)].Select(c => c == '\t' ? '\t' : ' '));
            output.WriteLine(margin + before + style.Mark(new string('^', Math.Min(length, code.Length - finding.Column + 1))));
        }
    }

    private string[] LinesOf(string path)
    {
        if (!_files.TryGetValue(path, out var lines))
        {
            try
            {
                lines = File.ReadAllLines(path);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                lines = [];
            }

            _files[path] = lines;
        }

        return lines;
    }

    private static string Count(int number, string noun)
        => number.ToString(CultureInfo.InvariantCulture) + " " + noun + (number == 1 ? "" : "s");
}
