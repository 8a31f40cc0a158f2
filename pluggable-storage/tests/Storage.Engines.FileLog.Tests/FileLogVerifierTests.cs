using Storage.Contracts;
using Storage.Engines.FileLog.Tests.Disks;

namespace Storage.Engines.FileLog.Tests;

public sealed class FileLogVerifierTests
{
    private const string Segment = "0000000001.log";
    private readonly SimulatedDisk _disk = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Verify_of_a_sound_store_counts_and_finds_nothing()
    {
        await WriteAsync();

        var report = FileLogVerifier.Verify("/store", _disk);

        Assert.True(report.IsSound);
        Assert.Empty(report.Findings);
        Assert.Equal((1, 3, 2), (report.Segments, report.Records, report.Keys));
    }

    [Fact]
    public async Task Verify_beside_the_open_store_changes_nothing()
    {
        await using var store = Open();
        await store.PutAsync("key", "1"u8.ToArray(), Cancel);
        var changes = _disk.Journal().Count(o => o is not DiskOperation.Sync);

        var report = FileLogVerifier.Verify("/store", _disk);

        Assert.True(report.IsSound);
        Assert.Empty(report.Findings);
        Assert.Equal(changes, _disk.Journal().Count(o => o is not DiskOperation.Sync));
    }

    [Fact]
    public async Task Verify_finds_damage_in_a_value_that_an_open_does_not_read()
    {
        await WriteAsync();
        var content = _disk.Content(Segment);
        _disk.Corrupt(Segment, content.AsSpan().IndexOf("value of a"u8), 1);

        var report = FileLogVerifier.Verify("/store", _disk);

        Assert.False(report.IsSound);
        Assert.Contains("the value of key 'a' is damaged", Assert.Single(report.Findings), StringComparison.Ordinal);
    }

    [Fact]
    public void Verify_of_a_directory_that_is_no_store_says_so()
    {
        var e = Assert.Throws<StorageException>(() => FileLogVerifier.Verify("/nothing", _disk));

        Assert.Contains("is no store", e.Message, StringComparison.Ordinal);
    }

    private FileLogStore Open() => FileLogStore.Open("/store", new FileLogOptions { FileSystem = _disk });

    private async Task WriteAsync()
    {
        await using var store = Open();
        await store.PutAsync("a", "value of a"u8.ToArray(), Cancel);
        await store.PutAsync("b", "old"u8.ToArray(), Cancel);
        await store.PutAsync("b", "new"u8.ToArray(), Cancel);
    }
}
