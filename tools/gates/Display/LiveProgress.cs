using System.Globalization;
using Gates.Running;
using Spectre.Console;

namespace Gates.Display;

/// <summary>Shows progress on a terminal: a line per finished gate, and below it the running gate with the last line it wrote.</summary>
internal sealed class LiveProgress(IAnsiConsole console, TimeProvider time) : IProgressDisplay
{
    private StatusContext? _status;
    private string _running = "";
    private long _started;

    /// <summary>Runs work below which the live line is shown.</summary>
    public Task<T> ShowAsync<T>(Func<Task<T>> work) => console.Status().StartAsync("starting", context =>
    {
        _status = context;
        return work();
    });

    /// <inheritdoc />
    public void Started(IGate gate, int number, int total)
    {
        _running = $"[bold]{Markup.Escape(gate.Name)}[/] ({number}/{total})";
        _started = time.GetTimestamp();
        Heard(gate.Checks);
    }

    /// <inheritdoc />
    public void Heard(string line)
    {
        if (_status is null || string.IsNullOrWhiteSpace(line))
        {
            return;
        }

        var seconds = time.GetElapsedTime(_started).TotalSeconds.ToString("0", CultureInfo.InvariantCulture);
        var room = Math.Max(10, console.Profile.Width - 40);
        var text = string.Concat(line.Take(room).Select(c => char.IsControl(c) ? ' ' : c)).Trim();
        _status.Status = $"{_running} {seconds} s  [grey]{Markup.Escape(text)}[/]";
    }

    /// <inheritdoc />
    public void Finished(GateRun run) => console.MarkupLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{Words.Marked(run.Outcome.Status)} {Markup.Escape(run.Gate.Name)} [grey]{run.Elapsed.TotalSeconds:0.0} s  {Markup.Escape(run.Outcome.Summary)}[/]"));
}
