using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using PluginKit.Host.Supervision;
using Storage.Contracts;
using Storage.Host.Backends;
using Storage.Host.Routing;

namespace Storage.Host.Tests.Routing;

public sealed class StorageRouterTests
{
    private readonly FakeLauncher _launcher = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Kill_of_a_volatile_backend_keeps_every_acknowledged_write()
    {
        await using var router = await StartAsync("memory");
        await PutAsync(router, "a", "1");
        await PutAsync(router, "b", "2");
        await router.DeleteAsync("b", Token);

        router.Backend!.Kill();

        Assert.Equal("1", await GetAsync(router, "a"));
        Assert.Null(await GetAsync(router, "b"));
    }

    [Theory]
    [InlineData("memory", "file")]
    [InlineData("file", "memory")]
    [InlineData("memory", "memory-2")]
    [InlineData("file", "file-2")]
    [InlineData("file", "file")]
    public async Task Swap_takes_the_content_along(string from, string to)
    {
        await using var router = await StartAsync(from);
        await PutAsync(router, "a", "1");

        var result = await router.SwapAsync(FakeLauncher.Spec(to), new SwapOptions(), Token);
        await PutAsync(router, "b", "2");
        router.Backend!.Kill();

        Assert.True(result.Succeeded, result.Message);
        Assert.Equal("1", await GetAsync(router, "a"));
        Assert.Equal("2", await GetAsync(router, "b"));
    }

    [Fact]
    public async Task Swap_from_a_dead_volatile_backend_restores_from_the_journal()
    {
        await using var router = await StartAsync("memory", restart: false);
        await PutAsync(router, "a", "1");
        router.Backend!.Kill();
        var waiting = GetAsync(router, "a");

        var result = await router.SwapAsync(FakeLauncher.Spec("file"), new SwapOptions(), Token);

        Assert.True(result.Succeeded, result.Message);
        Assert.Equal("1", await waiting);
        Assert.Equal("1"u8.ToArray(), _launcher.Disk("file")["a"]);
    }

    [Fact]
    public async Task Swap_to_a_backend_that_holds_other_data_is_refused_unless_told_to_discard()
    {
        _launcher.Disk("file")["old"] = [1];
        await using var router = await StartAsync("memory");
        await PutAsync(router, "a", "1");

        var refused = await router.SwapAsync(FakeLauncher.Spec("file"), new SwapOptions(), Token);
        var discarded = await router.SwapAsync(FakeLauncher.Spec("file"), new SwapOptions(Discard: true), Token);

        Assert.False(refused.Succeeded);
        Assert.Contains("holds 1 entries", refused.Message, StringComparison.Ordinal);
        Assert.True(discarded.Succeeded);
        Assert.Equal(["a"], _launcher.Disk("file").Keys);
    }

    [Theory]
    [InlineData("broken", "does not start")]
    [InlineData("file-full", "disk full")]
    public async Task Swap_that_fails_leaves_everything_as_it_was(string target, string text)
    {
        _launcher.OnStart = backend => backend.Refusal = backend.Id == "file-full"
            ? new StorageException(StorageError.ResourceExhausted, "disk full")
            : null;
        await using var router = await StartAsync("memory");
        await PutAsync(router, "a", "1");

        var result = await router.SwapAsync(FakeLauncher.Spec(target), new SwapOptions(), Token);

        Assert.False(result.Succeeded);
        Assert.Contains(text, result.Message, StringComparison.Ordinal);
        Assert.Equal("memory", router.Backend!.Id);
        Assert.Equal("1", await GetAsync(router, "a"));
    }

    [Fact]
    public async Task Swap_from_a_durable_backend_that_dies_while_the_new_one_starts_is_refused_and_loses_nothing()
    {
        await using var router = await StartAsync("file");
        await PutAsync(router, "a", "1");
        var old = router.Backend!;
        _launcher.OnStart = backend =>
        {
            if (backend.Id == "file-2")
            {
                old.Kill();
            }
        };

        var result = await router.SwapAsync(FakeLauncher.Spec("file-2"), new SwapOptions(), Token);

        Assert.False(result.Succeeded);
        Assert.Contains("died during the swap", result.Message, StringComparison.Ordinal);
        Assert.Equal("1", await GetAsync(router, "a"));
        Assert.Equal("file", router.Backend!.Id);
    }

    [Theory]
    [InlineData("memory", true)]
    [InlineData("file", false)]
    public async Task Swap_whose_source_dies_under_writes_of_keys_to_copy_comes_to_its_end(string from, bool succeeds)
    {
        // More keys than the copier takes at once.
        var keys = Enumerable.Range(0, 200).Select(i => $"key {i}").ToList();
        await using var router = await StartAsync(from);
        foreach (var key in keys)
        {
            await PutAsync(router, key, "1");
        }

        var source = (FakeBackend)router.Backend!;
        var inTarget = new TaskCompletionSource();
        var proceed = new TaskCompletionSource();
        _launcher.OnStart = backend => backend.BeforeWrite = () =>
        {
            inTarget.TrySetResult();
            return proceed.Task;
        };
        var swap = router.SwapAsync(FakeLauncher.Spec("file-2"), new SwapOptions(), Token);
        await inTarget.Task.WaitAsync(TimeSpan.FromSeconds(10), Token);
        _launcher.OnStart = _ => { };

        // Each write takes its key's lock, loses its backend, and holds the lock until the next backend has the write.
        source.BeforeWrite = () =>
        {
            source.Kill();
            return Task.CompletedTask;
        };
        var writes = keys.Select(key => PutAsync(router, key, "2")).ToArray();
        proceed.SetResult();
        var result = await swap.WaitAsync(TimeSpan.FromSeconds(10), Token);
        await Task.WhenAll(writes).WaitAsync(TimeSpan.FromSeconds(10), Token);

        Assert.Equal(succeeds, result.Succeeded);
        foreach (var key in keys)
        {
            Assert.Equal("2", await GetAsync(router, key));
        }
    }

    [Fact]
    public async Task Swap_from_a_durable_backend_that_cannot_be_scanned_is_refused()
    {
        await using var router = await StartAsync("file-v1");

        var result = await router.SwapAsync(FakeLauncher.Spec("memory"), new SwapOptions(), Token);

        Assert.False(result.Succeeded);
        Assert.Contains("cannot be scanned", result.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Put_refused_by_the_backend_leaves_no_trace_in_the_journal()
    {
        await using var router = await StartAsync("memory");
        await PutAsync(router, "a", "1");
        var backend = (FakeBackend)router.Backend!;
        backend.Refusal = new StorageException(StorageError.ResourceExhausted, "full");

        await Assert.ThrowsAsync<StorageException>(() => PutAsync(router, "a", "2"));
        backend.Kill();

        Assert.Equal("1", await GetAsync(router, "a"));
    }

    // The next backend is filled from the journal, so it must not be filled while a call can still take a note back.
    [Fact]
    public async Task Put_refused_while_its_backend_dies_is_not_in_the_next_backend()
    {
        var next = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var router = await StartAsync("memory");
        var dying = (FakeBackend)router.Backend!;
        _launcher.OnStart = _ => next.TrySetResult();
        dying.BeforeWrite = async () =>
        {
            dying.Kill();
            await next.Task;
            // Long enough for a next backend that does not wait for this call.
            await Task.WhenAny(ServesAsync(router, dying), Task.Delay(200, Token));
            throw new StorageException(StorageError.ResourceExhausted, "full");
        };

        var e = await Assert.ThrowsAsync<StorageException>(() => PutAsync(router, "a", "1"));

        Assert.Equal(StorageError.ResourceExhausted, e.Error);
        Assert.Null(await GetAsync(router, "a"));
    }

    [Fact]
    public async Task Put_given_up_by_its_caller_still_holds_back_the_next_write_of_its_key()
    {
        await using var router = await StartAsync("memory");
        var backend = (FakeBackend)router.Backend!;
        var gate = new TaskCompletionSource();
        backend.BeforeWrite = () => gate.Task;
        using var giveUp = new CancellationTokenSource();
        var first = router.PutAsync("a", "1"u8.ToArray(), giveUp.Token).AsTask();
        await giveUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);

        var second = PutAsync(router, "a", "2");
        gate.SetResult();
        await second;

        Assert.Equal("2", await GetAsync(router, "a"));
    }

    [Fact]
    public async Task Delete_repeated_after_a_kill_still_knows_whether_the_key_existed()
    {
        await using var router = await StartAsync("memory");
        await PutAsync(router, "a", "1");
        var backend = (FakeBackend)router.Backend!;
        backend.BeforeWrite = () =>
        {
            backend.Kill();
            return Task.CompletedTask;
        };

        Assert.True(await router.DeleteAsync("a", Token));
    }

    [Fact]
    public async Task Call_without_any_backend_fails_after_the_wait_with_a_reason()
    {
        await using var router = await StartAsync("memory", restart: false, maxWait: TimeSpan.FromMilliseconds(50));
        router.Backend!.Kill();

        var error = await Assert.ThrowsAsync<StorageException>(() => GetAsync(router, "a"));

        Assert.Equal(StorageError.Unavailable, error.Error);
        Assert.Contains("no backend became ready", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Call_without_any_backend_names_the_last_failure_of_a_start_until_a_restart_or_a_swap_succeeds(bool swaps)
    {
        await using var router = await StartAsync("memory", maxWait: TimeSpan.FromMilliseconds(200));
        _launcher.OnStart = _ => throw new BackendStartException("the disk is gone");
        var dead = router.Backend!;
        dead.Kill();

        var error = await Assert.ThrowsAsync<StorageException>(() => GetAsync(router, "a"));
        var health = await router.HealthAsync(Token);
        _launcher.OnStart = swaps ? RefuseMemory : _ => { };
        await (swaps ? SwapAsync() : ServesAsync(router, dead));
        using var goOn = new ManualResetEventSlim();
        _launcher.OnStart = _ => goOn.Wait(Token);
        router.Backend!.Kill();
        var later = await Assert.ThrowsAsync<StorageException>(() => GetAsync(router, "a"));
        goOn.Set();

        Assert.EndsWith("; the last try: the disk is gone", error.Message, StringComparison.Ordinal);
        Assert.EndsWith("; the last try: the disk is gone", health.Detail, StringComparison.Ordinal);
        Assert.DoesNotContain("the disk is gone", later.Message, StringComparison.Ordinal);

        static void RefuseMemory(FakeBackend backend)
        {
            if (backend.Spec.Name == "memory")
            {
                throw new BackendStartException("the disk is gone");
            }
        }

        async Task SwapAsync() => Assert.True((await router.SwapAsync(FakeLauncher.Spec("file"), new SwapOptions(Discard: true), Token)).Succeeded);
    }

    private static Task PutAsync(StorageRouter router, string key, string value) =>
        router.PutAsync(key, Encoding.UTF8.GetBytes(value), Token).AsTask();

    private static async Task<string?> GetAsync(StorageRouter router, string key) =>
        await router.GetAsync(key, Token) is { } value ? Encoding.UTF8.GetString(value.Span) : null;

    private static async Task ServesAsync(StorageRouter router, IBackend dead)
    {
        while (router.Backend == dead || !router.IsServing)
        {
            await Task.Delay(1, Token);
        }
    }

    private async Task<StorageRouter> StartAsync(string name, bool restart = true, TimeSpan? maxWait = null)
    {
        var options = new RouterOptions
        {
            RestartOnExit = restart,
            MaxWait = maxWait ?? TimeSpan.FromSeconds(10),
            Restarts = new RestartPolicy { InitialBackoff = TimeSpan.FromMilliseconds(1), Intensity = int.MaxValue },
        };
        var router = new StorageRouter(_launcher, options, NullLogger.Instance, TimeProvider.System);
        await router.StartAsync(FakeLauncher.Spec(name), Token);
        return router;
    }
}
