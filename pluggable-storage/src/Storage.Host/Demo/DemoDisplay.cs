namespace Storage.Host.Demo;

/// <summary>Reports counters as the demonstration goes on.</summary>
internal sealed class DemoDisplay(LoadCounters counters, IProgress<HotSwapProgress>? progress, TimeProvider time)
{
    private readonly long _started = time.GetTimestamp();

    public void Report(HotSwapPhase phase, string message) => progress?.Report(new HotSwapProgress(
        phase, time.GetElapsedTime(_started), counters.Calls, counters.Failures, counters.Acknowledged, message));

    /// <summary>Lets a phase last, with regular reports.</summary>
    public async Task WaitAsync(HotSwapPhase phase, string message, TimeSpan duration, TimeSpan period, CancellationToken cancellationToken)
    {
        var began = time.GetTimestamp();
        Report(phase, message);
        while (time.GetElapsedTime(began) < duration)
        {
            await Task.Delay(period, time, cancellationToken);
            Report(phase, message);
        }
    }
}
