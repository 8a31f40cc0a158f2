using Storage.Contracts;
using Storage.Tests.Servers;

namespace Storage.Engines.Redis.Tests;

public sealed class RedisStoreTests(RedisSubject shared) : IClassFixture<RedisSubject>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string> Names => Promise.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public Task Redis_keeps_every_promise(string name) => Promise.KeptAsync(name, shared);

    [Fact]
    public async Task Redis_that_goes_away_is_unavailable_and_not_healthy()
    {
        await using var subject = new RedisSubject();
        var store = await subject.OpenAsync(Cancel);
        await store.PutAsync("key", "1"u8.ToArray(), Cancel);
        Assert.True(((await ((IScannableStorage)store).StatAsync(Cancel)).IsDurable));

        await subject.CrashAsync(Cancel);

        await Assert.ThrowsAnyAsync<Exception>(async () => await store.GetAsync("key", Cancel));
        Assert.False((await store.HealthAsync(Cancel)).IsServing);
    }

    [Fact]
    public void Connect_to_no_server_is_unavailable_and_names_the_server_but_no_password()
    {
        var port = ServerProcess.FreePort();
        var options = new RedisStoreOptions { Configuration = $"127.0.0.1:{port},connectTimeout=200,connectRetry=1,password=geheim" };

        var e = Assert.Throws<StorageException>(() => RedisStore.Connect(options));

        Assert.Equal(StorageError.Unavailable, e.Error);
        Assert.Contains($"127.0.0.1:{port} cannot be reached", e.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("geheim", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Connect_with_nonsense_names_the_configuration()
    {
        var e = Assert.Throws<StorageException>(() => RedisStore.Connect(new RedisStoreOptions { Configuration = "localhost,ssl=maybe" }));

        Assert.Equal(StorageError.InvalidArgument, e.Error);
    }
}
