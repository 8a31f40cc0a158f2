using Storage.Engines.FileLog.Tests.Disks;

namespace Storage.Engines.FileLog.Tests.Compaction;

public sealed class CompactorTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Compact_overwritten_and_deleted_keys_frees_their_space()
    {
        var disk = new SimulatedDisk();
        await using var store = Open(disk, automatic: false);
        for (var i = 0; i < 200; i++)
        {
            await store.PutAsync($"key {i % 4}", new byte[200], Cancel);
        }

        await store.DeleteAsync("key 0", Cancel);
        await store.PutAsync("filler", new byte[4096], Cancel);
        await store.PutAsync("filler", new byte[1], Cancel);
        var before = disk.Names().Count;

        await store.CompactAsync(Cancel);

        Assert.True(disk.Names().Count < before / 3, $"{before} files before, {disk.Names().Count} after");
        Assert.Null(await store.GetAsync("key 0", Cancel));
        Assert.Equal(200, (await store.GetAsync("key 1", Cancel))!.Value.Length);
    }

    [Fact]
    public async Task Compact_in_the_background_bounds_the_size_of_the_store()
    {
        var disk = new SimulatedDisk();
        await using (var store = Open(disk, automatic: true))
        {
            for (var i = 0; i < 3000; i++)
            {
                await store.PutAsync($"key {i % 4}", new byte[200], Cancel);
            }

            Assert.Null(store.CompactionFailure);
        }

        Assert.True(disk.Names().Count < 60, $"{disk.Names().Count} files for 4 keys");
    }

    [Fact]
    public async Task Get_while_compacting_sees_every_key_at_every_moment()
    {
        var disk = new SimulatedDisk();
        await using var store = Open(disk, automatic: false);
        for (var i = 0; i < 500; i++)
        {
            await store.PutAsync($"key {i}", BitConverter.GetBytes(i), Cancel);
        }

        using var done = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 4).Select(r => Task.Run(
            async () =>
            {
                var random = new Random(r);
                while (!done.IsCancellationRequested)
                {
                    var i = random.Next(500);
                    Assert.Equal(i, BitConverter.ToInt32((await store.GetAsync($"key {i}", Cancel))!.Value.Span));
                }
            },
            Cancel)).ToArray();
        for (var round = 0; round < 20; round++)
        {
            await store.PutAsync("key 3", BitConverter.GetBytes(3), Cancel);
            await store.CompactAsync(Cancel);
        }

        await done.CancelAsync();
        await Task.WhenAll(readers);
    }

    [Fact]
    public async Task Compact_that_fails_changes_nothing()
    {
        var disk = new SimulatedDisk();
        await using var store = Open(disk, automatic: false);
        for (var i = 0; i < 100; i++)
        {
            await store.PutAsync($"key {i % 7}", BitConverter.GetBytes(i), Cancel);
        }

        disk.Fault = o => o is DiskOperation.Create ? SimulatedDisk.Errno(28) : null;
        await Assert.ThrowsAnyAsync<IOException>(() => store.CompactAsync(Cancel));
        disk.Fault = null;

        for (var i = 93; i < 100; i++)
        {
            Assert.Equal(i, BitConverter.ToInt32((await store.GetAsync($"key {i % 7}", Cancel))!.Value.Span));
        }

        await store.CompactAsync(Cancel);
    }

    private static FileLogStore Open(SimulatedDisk disk, bool automatic) => FileLogStore.Open("/store", new FileLogOptions
    {
        FileSystem = disk,
        SegmentBytes = 2000,
        CompactionMinimumDeadBytes = automatic ? 4000 : long.MaxValue,
        CompactionSegmentCount = automatic ? 32 : int.MaxValue,
    });
}
