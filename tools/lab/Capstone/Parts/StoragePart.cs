using Lab.Capstone.Reports;
using Storage.Host.Demo;

namespace Lab.Capstone.Parts;

/// <summary>Puts load on the storage service, kills its backend with SIGKILL, swaps in another, and counts what was lost.</summary>
/// <param name="pluginsFolder">The folder of the backends; null for the one beside the program.</param>
internal sealed class StoragePart(string? pluginsFolder) : ICapstonePart
{
    public string Name => "pluggable-storage";

    public string Title => "kills and swaps the storage backend under load";

    public async Task<PartResult> RunAsync(CapstoneContext context, IProgress<PartProgress> progress, CancellationToken cancellationToken)
    {
        var phase = TimeSpan.FromSeconds(context.LoadSeconds / 2);
        var options = new HotSwapOptions { PhaseDuration = phase, PluginsDirectory = pluginsFolder };
        var lines = new List<string>();
        var relay = new Relay(moment =>
        {
            lines.Add($"{moment.Elapsed.TotalSeconds.Invariant()} s  {moment.Message}");
            progress.Report(new PartProgress(moment.Elapsed / (2 * phase), moment.Message));
        });

        var result = await HotSwapDemo.RunAsync(options, relay, cancellationToken);
        const string again = "dotnet run --project pluggable-storage/src/Storage.Host -- demo hot-swap --verbose";

        return new PartResult(
            Name,
            Title,
            [
                new Check("calls made", result.Calls > 0, result.Calls.Invariant(), "> 0", again),
                new Check("failed calls", result.Failures == 0, result.Failures.Invariant(), "0", $"{again}  (first error: {result.FirstError})"),
                new Check("stale reads", result.StaleReads == 0, result.StaleReads.Invariant(), "0", again),
                new Check("acknowledged writes lost", result is { Lost: 0, Acknowledged: > 0 }, $"{result.Lost.Invariant()} of {result.Acknowledged.Invariant()}", "0", again),
                new Check("swap, from SIGKILL to serving", result.SwapMs > 0, $"{result.SwapMs.Invariant()} ms", "measured", again),
            ],
            [
                new Figure("call latency", "memory backend, p50", result.Before.P50Ms, "ms"),
                new Figure("call latency", "memory backend, p99", result.Before.P99Ms, "ms"),
                new Figure("call latency", "file backend, p50", result.After.P50Ms, "ms"),
                new Figure("call latency", "file backend, p99", result.After.P99Ms, "ms"),
            ],
            [.. lines.Distinct(StringComparer.Ordinal).Take(40)],
            0);
    }

    // Progress<T> would post to the thread pool and mix up the order of the lines.
    private sealed class Relay(Action<HotSwapProgress> report) : IProgress<HotSwapProgress>
    {
        private readonly object _gate = new();
        private string? _last;

        public void Report(HotSwapProgress value)
        {
            lock (_gate)
            {
                if (value.Message != _last)
                {
                    _last = value.Message;
                    report(value);
                }
            }
        }
    }
}
