using Storage.Contracts;

namespace Storage.Engines.Redis.Tests;

/// <summary>What a cluster promises, and what it does not.</summary>
/// <remarks>
/// Replication is asynchronous: a write that only the primary acknowledged is lost when the primary dies before its replica has
/// it, even with appendfsync always, since the replica that takes over never saw it. With Replicas = 1 a write is acknowledged
/// when a replica has it too, and then survives the death of the primary. It does not make Redis linearizable across a
/// fail-over: a write that was not acknowledged may show up, and a primary that is cut off may serve old reads until it notices.
/// </remarks>
public sealed class RedisClusterTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Cluster_of_three_keeps_every_write_a_replica_acknowledged_when_a_primary_is_killed()
    {
        using var cluster = new RedisCluster();
        await cluster.StartAsync(Cancel);
        await using var store = RedisStore.Connect(new RedisStoreOptions
        {
            Configuration = cluster.Configuration,
            Replicas = 1,
            Timeout = TimeSpan.FromSeconds(5),
            MapCheck = TimeSpan.FromSeconds(1),
        });
        var keys = Enumerable.Range(0, 120).Select(i => $"key {i}").ToList();
        foreach (var key in keys)
        {
            await store.PutAsync(key, System.Text.Encoding.UTF8.GetBytes(key), Cancel);
        }

        Assert.Equal(keys.Count, (await store.StatAsync(Cancel)).Entries);
        await cluster.KillPrimaryOfAsync("storage/" + keys[0], Cancel);

        // Until the replica has taken over, calls for its keys are refused with a documented outcome, never answered wrongly.
        foreach (var key in keys)
        {
            var value = await UntilAnsweredAsync(() => store.GetAsync(key, Cancel));
            Assert.Equal(key, System.Text.Encoding.UTF8.GetString(value!.Value.Span));
        }

        // The new primary has no replica any more: what it alone has is not acknowledged.
        var e = await Assert.ThrowsAsync<StorageException>(async () => await store.PutAsync(keys[0], "new"u8.ToArray(), Cancel));
        Assert.Equal(StorageError.Unavailable, e.Error);
        Assert.Contains("0 of 1 replicas", e.Message, StringComparison.Ordinal);
    }

    private static async Task<T> UntilAnsweredAsync<T>(Func<ValueTask<T>> call)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return await call();
            }
            catch (StorageException e) when (e.Error == StorageError.Unavailable && attempt < 200)
            {
                await Task.Delay(50, Cancel);
            }
        }
    }
}
