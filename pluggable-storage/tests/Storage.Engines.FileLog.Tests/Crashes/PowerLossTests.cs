using System.Text;
using Storage.Engines.FileLog.Tests.Disks;

namespace Storage.Engines.FileLog.Tests.Crashes;

public sealed class PowerLossTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(null)]
    public async Task Store_power_lost_after_any_prefix_of_disk_changes_keeps_every_acknowledged_write(int? seed)
    {
        var usedSeed = seed ?? Random.Shared.Next();
        TestContext.Current.TestOutputHelper?.WriteLine($"seed {usedSeed}");
        var random = new Random(usedSeed);
        var workload = new RecordedWorkload();
        await workload.RunAsync(30, random, TestContext.Current.CancellationToken);
        var journal = workload.Disk.Journal();

        for (var count = 0; count <= journal.Count; count++)
        {
            foreach (var model in Enum.GetValues<CrashModel>())
            {
                var image = Crash.After(journal, count, model, random);
                await CheckAsync(workload, image, count, $"seed {usedSeed}, {count} of {journal.Count} changes, {model}");
            }
        }
    }

    private static async Task CheckAsync(RecordedWorkload workload, DiskImage image, int count, string where)
    {
        var disk = new SimulatedDisk(image);
        var store = FileLogStore.Open("/store", RecordedWorkload.Options(disk));
        Assert.True(store.Warnings.All(w => !w.Contains("damaged", StringComparison.Ordinal)), $"{where}: {string.Join("; ", store.Warnings)}");
        await AssertAllowedAsync(workload, store, count, where);

        // Writing on after recovery must not bring anything back, and neither must a second end of the process.
        await store.PutAsync("after", "x"u8.ToArray(), TestContext.Current.CancellationToken);
        await store.DisposeAsync();
        await using var reopened = FileLogStore.Open("/store", RecordedWorkload.Options(disk));
        await AssertAllowedAsync(workload, reopened, count, where);
    }

    private static async Task AssertAllowedAsync(RecordedWorkload workload, FileLogStore store, int count, string where)
    {
        foreach (var key in workload.Keys)
        {
            var bytes = await store.GetAsync(key, TestContext.Current.CancellationToken);
            var value = bytes is { } b ? Encoding.UTF8.GetString(b.Span) : null;
            var allowed = workload.Allowed(key, count);
            Assert.True(allowed.Contains(value), $"{where}: '{key}' is {Show(value)}, allowed: {string.Join(" or ", allowed.Select(Show))}");
        }
    }

    private static string Show(string? value) => value is null ? "absent" : value[..Math.Min(20, value.Length)];
}
