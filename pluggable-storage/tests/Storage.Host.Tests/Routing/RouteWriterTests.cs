using Storage.Contracts;
using Storage.Host.Backends;
using Storage.Host.Routing;

namespace Storage.Host.Tests.Routing;

/// <summary>What a write answers when an earlier attempt was lost with its backend.</summary>
public sealed class RouteWriterTests
{
    private readonly FakeLauncher _launcher = new();

    // The first attempt removed the key from a durable backend, which died; the next backend is volatile and never had it.
    [Fact]
    public async Task A_repeated_delete_does_not_say_that_the_key_was_absent_when_only_the_lost_attempt_could_know()
    {
        var route = new Route(await StartAsync("memory"), new Journal());
        var write = new PendingWrite("key", null) { IsRepeated = true };

        var e = await Assert.ThrowsAsync<StorageException>(() => RouteWriter.WriteAsync(route, write));

        Assert.Equal(StorageError.Unavailable, e.Error);
        Assert.Contains("whether it existed is not known", e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_repeated_delete_answers_what_the_journal_knew_before_the_first_attempt(bool existed)
    {
        var journal = new Journal();
        if (existed)
        {
            journal.Set("key", "value"u8.ToArray());
        }

        var write = new PendingWrite("key", null);
        var dead = await StartAsync("memory");
        dead.Kill();
        await Assert.ThrowsAsync<BackendLostException>(() => RouteWriter.WriteAsync(new Route(dead, journal), write));
        write.IsRepeated = true;

        Assert.Equal(existed, await RouteWriter.WriteAsync(new Route(await StartAsync("file"), null), write));
    }

    [Fact]
    public async Task A_repeated_delete_that_finds_the_key_says_so()
    {
        var backend = await StartAsync("file");
        await backend.PutAsync("key", "value"u8.ToArray(), TestContext.Current.CancellationToken);

        Assert.True(await RouteWriter.WriteAsync(new Route(backend, null), new PendingWrite("key", null) { IsRepeated = true }));
    }

    private Task<IBackend> StartAsync(string name) =>
        _launcher.StartAsync(FakeLauncher.Spec(name), TestContext.Current.CancellationToken);
}
