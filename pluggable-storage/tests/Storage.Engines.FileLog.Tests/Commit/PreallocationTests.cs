using Storage.Engines.FileLog.Tests.Disks;

namespace Storage.Engines.FileLog.Tests.Commit;

public sealed class PreallocationTests
{
    private readonly SimulatedDisk _disk = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Puts_overwrite_zeros_so_that_the_file_seldom_grows()
    {
        await using var store = Open();
        var lengths = new HashSet<int>();
        for (var i = 0; i < 100; i++)
        {
            await store.PutAsync("key", new byte[100], Cancel);
            lengths.Add(_disk.Content("0000000001.log").Length);
        }

        Assert.Single(lengths);
    }

    [Fact]
    public async Task Store_that_ended_without_close_drops_the_zeros_in_silence_and_gives_the_space_back()
    {
        var store = Open();
        await store.PutAsync("key", "1"u8.ToArray(), Cancel);
        var image = Crash.After(_disk.Journal(), _disk.JournalLength, CrashModel.EverythingArrived, new Random(1));
        await store.DisposeAsync();

        var after = new SimulatedDisk(image);
        await using var reopened = FileLogStore.Open("/store", new FileLogOptions { FileSystem = after });

        Assert.Empty(reopened.Warnings);
        Assert.Equal("1"u8.ToArray(), (await reopened.GetAsync("key", Cancel))!.Value.ToArray());
        Assert.InRange(after.Content("0000000001.log").Length, 1, 300);
    }

    [Fact]
    public async Task Close_gives_the_space_back()
    {
        await using (var store = Open())
        {
            await store.PutAsync("key", "1"u8.ToArray(), Cancel);
        }

        Assert.InRange(_disk.Content("0000000001.log").Length, 1, 300);
    }

    [Fact]
    public async Task Disk_with_room_for_the_record_but_not_for_the_zeros_takes_the_record()
    {
        await using var store = Open();
        _disk.Fault = o => o is DiskOperation.Write { Bytes.Length: > 1000 } ? SimulatedDisk.Errno(28) : null;

        await store.PutAsync("key", "1"u8.ToArray(), Cancel);

        Assert.Equal("1"u8.ToArray(), (await store.GetAsync("key", Cancel))!.Value.ToArray());
    }

    private FileLogStore Open() => FileLogStore.Open("/store", new FileLogOptions { FileSystem = _disk });
}
