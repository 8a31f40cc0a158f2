using Storage.Contracts;
using Storage.Engines.FileLog.Tests.Disks;

namespace Storage.Engines.FileLog.Tests.Commit;

public sealed class DiskFailureTests
{
    private const int NoSpace = 28;
    private const int InputOutput = 5;
    private readonly SimulatedDisk _disk = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Put_on_full_disk_fails_without_trace_and_works_when_space_returns()
    {
        await using var store = Open();
        await store.PutAsync("key", "old"u8.ToArray(), Cancel);
        _disk.Fault = o => o is DiskOperation.Write ? SimulatedDisk.Errno(NoSpace) : null;

        var e = await Assert.ThrowsAsync<StorageException>(() => store.PutAsync("key", "new"u8.ToArray(), Cancel).AsTask());
        Assert.Equal(StorageError.ResourceExhausted, e.Error);
        Assert.Equal("old"u8.ToArray(), (await store.GetAsync("key", Cancel))!.Value.ToArray());
        Assert.True((await store.HealthAsync(Cancel)).IsServing);

        _disk.Fault = null;
        await store.PutAsync("key", "newest"u8.ToArray(), Cancel);
        Assert.Equal("newest"u8.ToArray(), (await store.GetAsync("key", Cancel))!.Value.ToArray());
    }

    [Fact]
    public async Task Put_too_large_for_the_disk_leaves_small_ones_of_its_batch_alone()
    {
        await using var store = Open();
        _disk.Fault = o => o is DiskOperation.Write { Bytes.Length: > 10_000 } ? SimulatedDisk.Errno(NoSpace) : null;

        var large = Enumerable.Range(0, 8).Select(i => store.PutAsync($"large {i}", new byte[20_000], Cancel).AsTask()).ToArray();
        var small = Enumerable.Range(0, 8).Select(i => store.PutAsync($"small {i}", new byte[10], Cancel).AsTask()).ToArray();

        await Task.WhenAll(small);
        foreach (var put in large)
        {
            Assert.Equal(StorageError.ResourceExhausted, (await Assert.ThrowsAsync<StorageException>(() => put)).Error);
        }
    }

    [Fact]
    public async Task Put_whose_sync_fails_is_unknown_and_the_store_takes_no_more()
    {
        var store = Open();
        await store.PutAsync("key", "old"u8.ToArray(), Cancel);
        _disk.Fault = o => o is DiskOperation.Sync ? SimulatedDisk.Errno(InputOutput) : null;
        var e = await Assert.ThrowsAsync<StorageException>(() => store.PutAsync("key", "new"u8.ToArray(), Cancel).AsTask());
        Assert.Equal(StorageError.Unavailable, e.Error);

        // The disk says it works again, but what the failed sync left is unknown: fsync must not be tried anew.
        _disk.Fault = null;
        await Assert.ThrowsAsync<StorageException>(() => store.PutAsync("other", "1"u8.ToArray(), Cancel).AsTask());
        Assert.False((await store.HealthAsync(Cancel)).IsServing);
        Assert.Equal("old"u8.ToArray(), (await store.GetAsync("key", Cancel))!.Value.ToArray());

        await store.DisposeAsync();
        await using var reopened = Open();
        await reopened.PutAsync("other", "2"u8.ToArray(), Cancel);
        Assert.True((await reopened.HealthAsync(Cancel)).IsServing);
    }

    [Fact]
    public async Task Roll_on_full_disk_fails_the_put_and_leaves_no_file()
    {
        await using var store = FileLogStore.Open("/store", new FileLogOptions { FileSystem = _disk, SegmentBytes = 100 });
        await store.PutAsync("key", new byte[100], Cancel);
        var names = _disk.Names();
        _disk.Fault = o => o is DiskOperation.Create ? SimulatedDisk.Errno(NoSpace) : null;

        var e = await Assert.ThrowsAsync<StorageException>(() => store.PutAsync("key", new byte[100], Cancel).AsTask());

        Assert.Equal(StorageError.ResourceExhausted, e.Error);
        Assert.Equal(names, _disk.Names());
        _disk.Fault = null;
        await store.PutAsync("key", "1"u8.ToArray(), Cancel);
    }

    [Theory]
    [InlineData(13, StorageError.PermissionDenied)]
    [InlineData(24, StorageError.ResourceExhausted)]
    [InlineData(27, StorageError.ResourceExhausted)]
    [InlineData(30, StorageError.FailedPrecondition)]
    public async Task Roll_that_the_system_refuses_stores_nothing_and_the_store_goes_on(int errno, StorageError expected)
    {
        await using var store = FileLogStore.Open("/store", new FileLogOptions { FileSystem = _disk, SegmentBytes = 100 });
        await store.PutAsync("key", new byte[100], Cancel);
        _disk.Fault = o => o is DiskOperation.Create ? errno == 13 ? new UnauthorizedAccessException("denied") : SimulatedDisk.Errno(errno) : null;

        var e = await Assert.ThrowsAsync<StorageException>(() => store.PutAsync("key", "new"u8.ToArray(), Cancel).AsTask());

        Assert.Equal(expected, e.Error);
        Assert.Contains("nothing was stored", e.Message, StringComparison.Ordinal);
        Assert.True((await store.HealthAsync(Cancel)).IsServing);
        Assert.Equal(100, (await store.GetAsync("key", Cancel))!.Value.Length);
        _disk.Fault = null;
        await store.PutAsync("key", "new"u8.ToArray(), Cancel);
    }

    [Fact]
    public async Task Open_on_full_disk_reads_refuses_writes_and_takes_them_when_space_returns()
    {
        await using (var before = Open())
        {
            await before.PutAsync("key", "old"u8.ToArray(), Cancel);
        }

        _disk.Fault = o => o is DiskOperation.Write or DiskOperation.Create ? SimulatedDisk.Errno(NoSpace) : null;
        await using (var store = Open())
        {
            Assert.Equal("old"u8.ToArray(), (await store.GetAsync("key", Cancel))!.Value.ToArray());
            Assert.True((await store.HealthAsync(Cancel)).IsServing);
            var e = await Assert.ThrowsAsync<StorageException>(() => store.PutAsync("key", "new"u8.ToArray(), Cancel).AsTask());
            Assert.Equal(StorageError.ResourceExhausted, e.Error);
        }

        await using (var store = Open())
        {
            _disk.Fault = null;
            await store.PutAsync("key", "newest"u8.ToArray(), Cancel);
        }

        await using var after = Open();
        Assert.Equal("newest"u8.ToArray(), (await after.GetAsync("key", Cancel))!.Value.ToArray());
    }

    [Theory]
    [InlineData(13, StorageError.FailedPrecondition)]
    [InlineData(28, StorageError.ResourceExhausted)]
    [InlineData(30, StorageError.FailedPrecondition)]
    public void Open_that_the_disk_refuses_names_the_directory(int errno, StorageError expected)
    {
        _disk.Fault = _ => SimulatedDisk.Errno(errno);

        var e = Assert.Throws<StorageException>(Open);

        Assert.Equal(expected, e.Error);
        Assert.Contains("/store", e.Message, StringComparison.Ordinal);
    }

    private FileLogStore Open() => FileLogStore.Open("/store", new FileLogOptions { FileSystem = _disk });
}
