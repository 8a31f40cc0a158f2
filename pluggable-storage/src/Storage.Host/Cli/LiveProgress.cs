using System.Globalization;
using Spectre.Console;
using Storage.Host.Demo;

namespace Storage.Host.Cli;

/// <summary>Progress on a terminal: a panel that is redrawn, with the rate of calls over time.</summary>
internal sealed class LiveProgress(LiveDisplayContext live) : IProgress<HotSwapProgress>
{
    private const int ChartWidth = 60;
    private const string Bars = " ▁▂▃▄▅▆▇█";

    private readonly Lock _gate = new();
    private readonly Queue<double> _rates = new();
    private HotSwapProgress? _last;

    public void Report(HotSwapProgress value)
    {
        lock (_gate)
        {
            if (_last is { } last && value.Elapsed - last.Elapsed is { TotalMilliseconds: > 50 } span)
            {
                _rates.Enqueue((value.Calls - last.Calls) / span.TotalSeconds);
                if (_rates.Count > ChartWidth)
                {
                    _rates.Dequeue();
                }

                _last = value;
            }

            _last ??= value;
            live.UpdateTarget(Draw(value));
            live.Refresh();
        }
    }

    private Panel Draw(HotSwapProgress value)
    {
        var highest = Math.Max(_rates.DefaultIfEmpty(1).Max(), 1);
        var chart = string.Concat(_rates.Select(rate => Bars[(int)Math.Clamp(rate / highest * (Bars.Length - 1), 0, Bars.Length - 1)]));
        var colour = value.Phase == HotSwapPhase.Swapping ? "yellow" : "green";
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"""
            [{colour}]{Markup.Escape(value.Message)}[/]

            calls         {value.Calls,12:N0}
            failed        {value.Failures,12:N0}
            acknowledged  {value.Acknowledged,12:N0}

            calls/s  {chart.PadRight(ChartWidth)}  {_rates.LastOrDefault():N0}
            """);
        return new Panel(new Markup(text)).Header($" hot swap · {value.Elapsed.TotalSeconds:0.0} s ");
    }
}
