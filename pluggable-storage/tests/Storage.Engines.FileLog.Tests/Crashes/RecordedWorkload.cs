using System.Text;
using Storage.Engines.FileLog.Tests.Disks;

namespace Storage.Engines.FileLog.Tests.Crashes;

/// <summary>Writes to a store on a simulated disk and notes, for every operation, between which changes of the disk it ran.</summary>
internal sealed class RecordedWorkload
{
    private readonly Dictionary<string, List<Step>> _steps = new(StringComparer.Ordinal);

    internal SimulatedDisk Disk { get; } = new();

    internal static FileLogOptions Options(SimulatedDisk disk) => new()
    {
        FileSystem = disk,
        SegmentBytes = 3000,
        CompactionMinimumDeadBytes = 1500,
        CompactionDeadShare = 0.3,
    };

    internal async Task RunAsync(int waves, Random random, CancellationToken cancellationToken)
    {
        var store = FileLogStore.Open("/store", Options(Disk));
        for (var wave = 0; wave < waves; wave++)
        {
            // No key twice in a wave: then the operations of a key have an order everyone agrees on.
            var keys = Enumerable.Range(0, 10).OrderBy(_ => random.Next()).Take(random.Next(1, 6)).Select(k => $"key {k}");
            await Task.WhenAll(keys.Select(k => StepAsync(store, k, wave, random.Next(), cancellationToken)).ToArray());
        }

        await store.DisposeAsync();
    }

    /// <summary>Says which values a key may have after a crash; null stands for absent.</summary>
    internal IReadOnlyList<string?> Allowed(string key, int journalLength)
    {
        var steps = _steps.GetValueOrDefault(key, []);
        var acknowledged = steps.FindLastIndex(s => s.Acknowledged <= journalLength);
        List<string?> allowed = [acknowledged < 0 ? null : steps[acknowledged].Value];
        allowed.AddRange(steps.Skip(acknowledged + 1).Where(s => s.Invoked <= journalLength).Select(s => s.Value));
        return allowed;
    }

    internal IEnumerable<string> Keys => _steps.Keys;

    private async Task StepAsync(FileLogStore store, string key, int wave, int dice, CancellationToken cancellationToken)
    {
        var value = dice % 5 == 0 ? null : $"{wave}:{key}:{new string('x', dice % 1500)}";
        var step = new Step(value, Disk.JournalLength);
        lock (_steps)
        {
            if (!_steps.TryGetValue(key, out var steps))
            {
                _steps[key] = steps = [];
            }

            steps.Add(step);
        }

        if (value is null)
        {
            await store.DeleteAsync(key, cancellationToken);
        }
        else
        {
            await store.PutAsync(key, Encoding.UTF8.GetBytes(value), cancellationToken);
        }

        step.Acknowledged = Disk.JournalLength;
    }

    private sealed record Step(string? Value, int Invoked)
    {
        internal int Acknowledged { get; set; } = int.MaxValue;
    }
}
