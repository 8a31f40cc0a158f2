using Gates.Running;

namespace Gates.Display;

/// <summary>Holds the words shown for a status.</summary>
internal static class Words
{
    /// <summary>Gives the word, as text and JSON show it.</summary>
    public static string Of(GateStatus status) => status switch
    {
        GateStatus.Passed => "passed",
        GateStatus.Failed => "failed",
        _ => "inconclusive",
    };

    /// <summary>Gives the word in its colour, as Spectre markup.</summary>
    public static string Marked(GateStatus status) => status switch
    {
        GateStatus.Passed => "[green]passed[/]",
        GateStatus.Failed => "[red]failed[/]",
        _ => "[yellow]inconclusive[/]",
    };

    /// <summary>Gives the last line of a run: it counts gates, and an inconclusive one is neither.</summary>
    public static string Totals(IReadOnlyList<GateRun> runs)
    {
        var passed = runs.Count(r => r.Outcome.Status == GateStatus.Passed);
        var failed = runs.Count(r => r.Outcome.Status == GateStatus.Failed);
        return $"{passed} passed, {failed} failed";
    }
}
