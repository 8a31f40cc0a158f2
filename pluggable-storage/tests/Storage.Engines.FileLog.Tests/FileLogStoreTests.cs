using System.Text;
using Storage.Contracts;

namespace Storage.Engines.FileLog.Tests;

public sealed class FileLogStoreTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string StorePath => Path.Combine(_directory.Path, "store");

    public void Dispose() => _directory.Dispose();

    public static TheoryData<string> OddKeys => new(
        "", "\0", "a\0b", "/", "..", "../../etc/passwd", "line\nbreak", "CON", "trailing. ", "Case", "case",
        "\u00e9", "e\u0301", "\U0001F4BE", new string('k', 65536));

    [Fact]
    public async Task Store_reopened_has_every_odd_key_apart()
    {
        await using (var store = FileLogStore.Open(StorePath))
        {
            foreach (var key in OddKeys.Select(k => k.Data))
            {
                await store.PutAsync(key, Encoding.UTF8.GetBytes("value of " + key), Cancel);
            }
        }

        await using var reopened = FileLogStore.Open(StorePath);
        foreach (var key in OddKeys.Select(k => k.Data))
        {
            var value = await reopened.GetAsync(key, Cancel);
            Assert.Equal("value of " + key, Encoding.UTF8.GetString(value!.Value.Span));
        }

        Assert.Empty(reopened.Warnings);
    }

    [Fact]
    public async Task Put_after_the_folder_was_removed_is_not_acknowledged()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows keeps files that are open");
        await using var store = FileLogStore.Open(StorePath);
        await store.PutAsync("key", "old"u8.ToArray(), Cancel);
        Directory.Delete(StorePath, recursive: true);

        var e = await Assert.ThrowsAsync<StorageException>(() => store.PutAsync("key", "new"u8.ToArray(), Cancel).AsTask());

        Assert.Equal(StorageError.Unavailable, e.Error);
        Assert.Contains("was removed or moved while the store was open", e.Message, StringComparison.Ordinal);
        Assert.False((await store.HealthAsync(Cancel)).IsServing);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(16 * 1024)]
    [InlineData(StorageLimits.MaxValueBytes)]
    public async Task Store_reopened_gives_value_of_any_size(int size)
    {
        var value = new byte[size];
        new Random(size).NextBytes(value);
        await using (var store = FileLogStore.Open(StorePath))
        {
            await store.PutAsync("key", value, Cancel);
        }

        await using var reopened = FileLogStore.Open(StorePath);
        var read = await reopened.GetAsync("key", Cancel);

        Assert.True(read!.Value.Span.SequenceEqual(value));
    }

    [Fact]
    public async Task Store_deleted_key_stays_deleted_after_reopen()
    {
        await using (var store = FileLogStore.Open(StorePath))
        {
            await store.PutAsync("key", "1"u8.ToArray(), Cancel);
            Assert.True(await store.DeleteAsync("key", Cancel));
            Assert.False(await store.DeleteAsync("key", Cancel));
            Assert.False(await store.DeleteAsync("never", Cancel));
        }

        await using var reopened = FileLogStore.Open(StorePath);
        Assert.Null(await reopened.GetAsync("key", Cancel));
    }

    [Fact]
    public async Task Store_key_with_lone_surrogate_or_too_long_is_invalid()
    {
        await using var store = FileLogStore.Open(StorePath);
        foreach (var key in new[] { "\ud800", "a\udfffb", new string('k', 65537) })
        {
            var e = await Assert.ThrowsAsync<StorageException>(async () => await store.PutAsync(key, default, Cancel));

            Assert.Equal(StorageError.InvalidArgument, e.Error);
        }
    }

    [Fact]
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public async Task Store_files_are_for_their_owner_only()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Unix file modes");
        await using var store = FileLogStore.Open(StorePath);
        await store.PutAsync("key", "1"u8.ToArray(), Cancel);

        Assert.Equal((UnixFileMode)0b111_000_000, File.GetUnixFileMode(StorePath));
        Assert.All(Directory.GetFiles(StorePath), f => Assert.Equal((UnixFileMode)0b110_000_000, File.GetUnixFileMode(f)));
    }

    [Fact]
    public async Task Store_opened_twice_names_the_process_that_holds_it()
    {
        await using var store = FileLogStore.Open(StorePath);

        var e = Assert.Throws<StorageException>(() => FileLogStore.Open(StorePath));

        Assert.Equal(StorageError.FailedPrecondition, e.Error);
        Assert.Contains($"process {Environment.ProcessId}", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Store_closed_can_be_opened_again()
    {
        await FileLogStore.Open(StorePath).DisposeAsync();
        await FileLogStore.Open(StorePath).DisposeAsync();

        await using var store = FileLogStore.Open(StorePath);
        Assert.True((await store.HealthAsync(Cancel)).IsServing);
    }

    [Fact]
    public void Store_at_symbolic_link_is_refused()
    {
        var target = Directory.CreateDirectory(Path.Combine(_directory.Path, "elsewhere"));
        Directory.CreateSymbolicLink(StorePath, target.FullName);

        var e = Assert.Throws<StorageException>(() => FileLogStore.Open(StorePath));

        Assert.Contains("symbolic link", e.Message, StringComparison.Ordinal);
        Assert.Empty(target.EnumerateFileSystemInfos());
    }

    [Fact]
    public async Task Put_cancelled_before_it_starts_stores_nothing()
    {
        await using var store = FileLogStore.Open(StorePath);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => store.PutAsync("key", "1"u8.ToArray(), new CancellationToken(canceled: true)).AsTask());

        Assert.Null(await store.GetAsync("key", Cancel));
    }

    [Fact]
    public async Task Scan_gives_every_entry_once()
    {
        await using var store = FileLogStore.Open(StorePath);
        for (var i = 0; i < 100; i++)
        {
            await store.PutAsync($"key {i % 50}", new[] { (byte)i }, Cancel);
        }

        await store.DeleteAsync("key 7", Cancel);
        var entries = new Dictionary<string, byte>();
        await foreach (var (key, value) in store.ScanAsync(Cancel))
        {
            entries.Add(key, value.Span[0]);
        }

        Assert.Equal(49, entries.Count);
        Assert.All(entries, e => Assert.Equal($"key {e.Value - 50}", e.Key));
    }

    [Fact]
    public async Task Store_closed_refuses_calls()
    {
        var store = FileLogStore.Open(StorePath);
        await store.DisposeAsync();

        var e = await Assert.ThrowsAsync<StorageException>(() => store.PutAsync("key", default, Cancel).AsTask());

        Assert.Equal(StorageError.Unavailable, e.Error);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => store.GetAsync("key", Cancel).AsTask());
        Assert.False((await store.HealthAsync(Cancel)).IsServing);
    }
}
