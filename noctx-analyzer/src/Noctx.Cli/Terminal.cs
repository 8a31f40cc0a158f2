namespace Noctx.Cli;

/// <summary>Is where a run writes: results to one stream, everything else to the other.</summary>
/// <param name="Out">Gets results.</param>
/// <param name="Err">Gets progress, notes and errors.</param>
internal sealed record Terminal(TextWriter Out, TextWriter Err)
{
    /// <summary>Writes one line that says why the exit code is not 0 or 1.</summary>
    public void Error(string message) => Err.WriteLine("noctx: error: " + OneLine(message));

    /// <summary>Writes one line of note.</summary>
    public void Note(string message) => Err.WriteLine("noctx: note: " + OneLine(message));

    private static string OneLine(string message) => message.Contains("   at ", StringComparison.Ordinal) ? message : message.ReplaceLineEndings(" ").Trim();
}
