using System.Globalization;
using Storage.Host.Demo;

namespace Storage.Host.Cli;

/// <summary>Progress where the output is not a terminal: one line a step.</summary>
internal sealed class PlainProgress(TextWriter output) : IProgress<HotSwapProgress>
{
    private HotSwapPhase? _last;

    public void Report(HotSwapProgress value)
    {
        if (_last == value.Phase)
        {
            return;
        }

        _last = value.Phase;
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"[{value.Elapsed.TotalSeconds,6:0.00} s] {value.Message}; {value.Calls:N0} calls, {value.Failures:N0} failed"));
    }
}
