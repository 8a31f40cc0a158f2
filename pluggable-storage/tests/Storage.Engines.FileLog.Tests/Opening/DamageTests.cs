using System.Text;
using Storage.Contracts;
using Storage.Engines.FileLog.Tests.Disks;

namespace Storage.Engines.FileLog.Tests.Opening;

public sealed class DamageTests
{
    private const string Segment = "0000000001.log";
    private const int Keys = 5;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Store_any_damaged_byte_loses_at_most_one_key_and_says_so()
    {
        var length = (await WrittenAsync()).Content(Segment).Length;
        for (var offset = 32; offset < length; offset++)
        {
            var disk = await WrittenAsync();
            disk.Corrupt(Segment, offset, 1);

            var (read, lost) = await ReadAsync(disk);

            Assert.True(read + lost == Keys && lost <= 1, $"offset {offset}: {read} read, {lost} lost");
        }
    }

    [Fact]
    public async Task Store_damage_over_several_records_gives_no_wrong_answer()
    {
        var length = (await WrittenAsync()).Content(Segment).Length;
        foreach (var size in new[] { 64, 150, 512, 700 })
        {
            for (var offset = 32; offset + size <= length; offset += 37)
            {
                var disk = await WrittenAsync();
                disk.Corrupt(Segment, offset, size);

                var (read, lost) = await ReadAsync(disk);

                Assert.Equal(Keys, read + lost);
            }
        }
    }

    [Fact]
    public async Task Store_damaged_key_written_anew_works_again()
    {
        var disk = await WrittenAsync();
        disk.Corrupt(Segment, 32 + 52 + 5 + 3, 1);
        await using var store = Open(disk);
        var e = await Assert.ThrowsAsync<StorageException>(() => store.GetAsync("key 0", Cancel).AsTask());
        Assert.Equal(StorageError.DataLoss, e.Error);

        await store.PutAsync("key 0", "new"u8.ToArray(), Cancel);

        Assert.Equal("new"u8.ToArray(), (await store.GetAsync("key 0", Cancel))!.Value.ToArray());
        Assert.True((await store.HealthAsync(Cancel)).IsServing);
    }

    [Fact]
    public async Task Store_value_that_holds_a_copy_of_the_log_yields_no_phantom()
    {
        var disk = new SimulatedDisk();
        await using (var store = Open(disk))
        {
            await store.PutAsync("old", "old value"u8.ToArray(), Cancel);
            await store.DeleteAsync("old", Cancel);
            await store.PutAsync("copy", disk.Content(Segment), Cancel);
            await store.PutAsync("other", "x"u8.ToArray(), Cancel);
        }

        // The header of the record of "copy": the scan has to search through the copied records.
        var at = disk.Content(Segment).AsSpan().IndexOf("copy"u8) - 52;
        disk.Corrupt(Segment, at, 52);
        await using var reopened = Open(disk);

        Assert.Null(await reopened.GetAsync("old", Cancel));
        Assert.NotNull(await reopened.GetAsync("copy", Cancel));
    }

    [Fact]
    public async Task Store_without_its_manifest_is_not_taken_for_empty()
    {
        var disk = await WrittenAsync();
        disk.Delete("/store/MANIFEST");

        var e = Assert.Throws<StorageException>(() => Open(disk));

        Assert.Equal(StorageError.DataLoss, e.Error);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(40)]
    public async Task Store_with_damaged_manifest_says_so(int offset)
    {
        var disk = await WrittenAsync();
        disk.Corrupt("MANIFEST", offset, 1);

        var e = Assert.Throws<StorageException>(() => Open(disk));

        Assert.Equal(StorageError.DataLoss, e.Error);
        Assert.Contains("manifest", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Store_with_missing_segment_says_which()
    {
        var disk = await WrittenAsync();
        disk.Delete("/store/" + Segment);

        var e = Assert.Throws<StorageException>(() => Open(disk));

        Assert.Contains(Segment, e.Message, StringComparison.Ordinal);
    }

    private static FileLogStore Open(SimulatedDisk disk) => FileLogStore.Open("/store", new FileLogOptions { FileSystem = disk });

    private static async Task<SimulatedDisk> WrittenAsync()
    {
        var disk = new SimulatedDisk();
        await using var store = Open(disk);
        for (var i = 0; i < Keys; i++)
        {
            await store.PutAsync($"key {i}", Encoding.UTF8.GetBytes($"value {i} {new string('v', 50 * i)}"), Cancel);
        }

        return disk;
    }

    private static async Task<(int Read, int Lost)> ReadAsync(SimulatedDisk disk)
    {
        await using var store = Open(disk);
        var (read, lost) = (0, 0);
        for (var i = 0; i < Keys; i++)
        {
            try
            {
                var value = await store.GetAsync($"key {i}", Cancel);
                Assert.StartsWith($"value {i} ", Encoding.UTF8.GetString(value!.Value.Span), StringComparison.Ordinal);
                read++;
            }
            catch (StorageException e) when (e.Error == StorageError.DataLoss)
            {
                lost++;
            }
        }

        return (read, lost);
    }
}
