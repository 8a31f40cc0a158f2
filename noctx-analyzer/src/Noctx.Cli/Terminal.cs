using System.Diagnostics;

namespace Noctx.Cli;

/// <summary>Is where a run writes: results to one stream, everything else to the other.</summary>
/// <param name="output">Gets results.</param>
/// <param name="error">Gets progress, notes and errors.</param>
internal sealed class Terminal(TextWriter output, TextWriter error)
{
    private const string ClearLine = "\r\u001b[2K";
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(5);

    private readonly bool _isWatched = ReferenceEquals(error, Console.Error) && !Console.IsErrorRedirected;
    private long _lastSign = Stopwatch.GetTimestamp();
    private bool _hasStatus;

    /// <summary>Gives where results go.</summary>
    public TextWriter Out { get; } = output;

    /// <summary>Gives whether results go to a screen that may want colours.</summary>
    public bool OutIsScreen { get; } = ReferenceEquals(output, Console.Out) && !Console.IsOutputRedirected;

    /// <summary>Writes one line that says why the exit code is not 0 or 1.</summary>
    public void Error(string message) => WriteLine("noctx: error: " + OneLine(message));

    /// <summary>Writes one line of note.</summary>
    public void Note(string message) => WriteLine("noctx: note: " + OneLine(message));

    /// <summary>Shows what is being done: on a screen in a line that is overwritten, in a log as a note when nothing was said for five seconds.</summary>
    public void Progress(string message, bool always)
    {
        if (always || (!_isWatched && Stopwatch.GetElapsedTime(_lastSign) > Quiet))
        {
            Note(message);
        }
        else if (_isWatched)
        {
            error.Write(ClearLine + "noctx: " + OneLine(message));
            _hasStatus = true;
        }
    }

    /// <summary>Takes away the line that shows what is being done.</summary>
    public void EndProgress()
    {
        if (_hasStatus)
        {
            error.Write(ClearLine);
            _hasStatus = false;
        }
    }

    private void WriteLine(string line)
    {
        EndProgress();
        error.WriteLine(line);
        _lastSign = Stopwatch.GetTimestamp();
    }

    // A stack trace is only ever asked for, and keeps its lines.
    private static string OneLine(string message) => message.Contains("   at ", StringComparison.Ordinal) ? message : message.ReplaceLineEndings(" ").Trim();
}
