using System.Globalization;
using Spectre.Console;

namespace Lab.Capstone.Display;

/// <summary>Prints the verdicts of a run as a table, and what to do about the red ones.</summary>
internal static class Scorecard
{
    /// <summary>Writes the table and the mending lines.</summary>
    public static void Write(IAnsiConsole console, CapstoneReport report)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumns("piece", "check", "found", "wanted", "");
        foreach (var part in report.Parts)
        {
            var name = part.Name;
            foreach (var check in part.Checks)
            {
                table.AddRow(
                    new Text(name), new Text(check.Name), new Text(check.Found), new Text(check.Wanted),
                    check.Passed ? new Markup("[green]pass[/]") : new Markup("[red]FAIL[/]"));
                name = "";
            }
        }

        console.Write(table);
        foreach (var (part, check) in Failures(report))
        {
            console.Write(new Text($"{part.Name}: {check.Name}: found {check.Found}, wanted {check.Wanted}. Try: {check.Mend}\n", Style.Parse("red")));
        }

        var passed = report.Parts.Count(p => p.Passed);
        console.Write(new Text(string.Create(
            CultureInfo.InvariantCulture, $"{passed} of {report.Parts.Count} pieces passed in {report.Seconds:0} s.\n")));
    }

    private static IEnumerable<(PartResult Part, Check Check)> Failures(CapstoneReport report) =>
        from part in report.Parts from check in part.Checks where !check.Passed select (part, check);
}
