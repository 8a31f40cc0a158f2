using System.Globalization;
using Gates.Running;
using Spectre.Console;

namespace Gates.Display;

/// <summary>Writes the end of a run: what was found, how to mend it, the table, the totals.</summary>
internal static class TextReport
{
    private const int ShownFindings = 30;

    /// <summary>Writes the report; the totals are the last line.</summary>
    /// <param name="writer">Where it goes.</param>
    /// <param name="terminal">The same place as a terminal, for a drawn table; null writes aligned text.</param>
    /// <param name="runs">The gates that ran.</param>
    /// <param name="verbose">Shows every finding, not the first ones only.</param>
    public static void Write(TextWriter writer, IAnsiConsole? terminal, IReadOnlyList<GateRun> runs, bool verbose)
    {
        foreach (var run in runs.Where(r => r.Outcome.Status != GateStatus.Passed))
        {
            WriteFindings(writer, run, verbose ? int.MaxValue : ShownFindings);
        }

        writer.WriteLine();
        if (terminal is null)
        {
            WritePlainTable(writer, runs);
        }
        else
        {
            terminal.Write(DrawnTable(runs));
        }

        writer.WriteLine(Words.Totals(runs));
    }

    private static void WriteFindings(TextWriter writer, GateRun run, int limit)
    {
        writer.WriteLine();
        writer.WriteLine($"{run.Gate.Name} {Words.Of(run.Outcome.Status)}:");
        foreach (var finding in run.Outcome.Findings.Take(limit))
        {
            writer.WriteLine("  " + finding.ToString().ReplaceLineEndings("\n    "));
        }

        if (run.Outcome.Findings.Count > limit)
        {
            writer.WriteLine($"  … and {run.Outcome.Findings.Count - limit} more; --verbose shows all.");
        }

        if (run.Outcome.Mend is { } mend)
        {
            writer.WriteLine($"  mend: {mend}");
        }
    }

    private static void WritePlainTable(TextWriter writer, IReadOnlyList<GateRun> runs)
    {
        var width = runs.Max(r => r.Gate.Name.Length);
        foreach (var run in runs)
        {
            writer.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{run.Gate.Name.PadRight(width)}  {Words.Of(run.Outcome.Status),-12}  {run.Elapsed.TotalSeconds,6:0.0} s  {run.Outcome.Summary}"));
        }
    }

    private static Table DrawnTable(IReadOnlyList<GateRun> runs)
    {
        var table = new Table { Border = TableBorder.Rounded };
        table.AddColumns("gate", "result", "time", "looked at", "mend");
        foreach (var run in runs)
        {
            table.AddRow(
                Markup.Escape(run.Gate.Name),
                Words.Marked(run.Outcome.Status),
                run.Elapsed.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture) + " s",
                Markup.Escape(run.Outcome.Summary),
                Markup.Escape(run.Outcome.Mend ?? ""));
        }

        return table;
    }
}
