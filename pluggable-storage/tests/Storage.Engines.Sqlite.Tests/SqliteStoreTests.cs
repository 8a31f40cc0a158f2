using Storage.Contracts;
using Storage.Tests.Servers;

namespace Storage.Engines.Sqlite.Tests;

public sealed class SqliteStoreTests(SqliteSubject shared) : IClassFixture<SqliteSubject>
{
    public static TheoryData<string> Names => Promise.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public Task Sqlite_keeps_every_promise(string name) => Promise.KeptAsync(name, shared);

    [Fact]
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public async Task Sqlite_files_are_for_their_owner_only()
    {
        await using var subject = new SqliteSubject();
        var store = await subject.OpenAsync(TestContext.Current.CancellationToken);
        await store.PutAsync("key", "1"u8.ToArray(), TestContext.Current.CancellationToken);

        var directory = Path.GetDirectoryName(subject.DatabasePath)!;
        Assert.Equal((UnixFileMode)0b111_000_000, File.GetUnixFileMode(directory));
        Assert.All(Directory.GetFiles(directory), f => Assert.Equal((UnixFileMode)0b110_000_000, File.GetUnixFileMode(f)));
    }

    [Fact]
    public async Task Sqlite_file_that_is_no_database_is_data_loss()
    {
        await using var subject = new SqliteSubject();
        Directory.CreateDirectory(Path.GetDirectoryName(subject.DatabasePath)!);
        await File.WriteAllTextAsync(subject.DatabasePath, new string('x', 5000), TestContext.Current.CancellationToken);

        var e = Assert.Throws<StorageException>(() => SqliteStore.Open(subject.DatabasePath));

        Assert.Equal(StorageError.DataLoss, e.Error);
    }

    [Fact]
    public async Task Sqlite_put_after_the_folder_was_removed_is_not_acknowledged()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows keeps files that are open");
        var cancel = TestContext.Current.CancellationToken;
        await using var subject = new SqliteSubject();
        await using var store = SqliteStore.Open(subject.DatabasePath);
        await store.PutAsync("key", "old"u8.ToArray(), cancel);
        Directory.Delete(Path.GetDirectoryName(subject.DatabasePath)!, recursive: true);

        var e = await Assert.ThrowsAsync<StorageException>(() => store.PutAsync("key", "new"u8.ToArray(), cancel).AsTask());

        Assert.Equal(StorageError.Unavailable, e.Error);
        Assert.Contains("was removed or moved", e.Message, StringComparison.Ordinal);
        Assert.False((await store.HealthAsync(cancel)).IsServing);
    }
}
