using Storage.Contracts;

namespace Storage.Engines.Etcd.Tests;

/// <summary>Kills members of a cluster. A class of its own: waiting for elections, it can run beside the others.</summary>
public sealed class EtcdFailoverTests(EtcdTrio trio) : IClassFixture<EtcdTrio>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Etcd_of_three_members_goes_on_when_any_one_is_killed()
    {
        var cluster = await trio.StartAsync(Cancel);
        await using var store = new EtcdStore(cluster.Options);
        for (var member = 0; member < 3; member++)
        {
            await PutUntilItWorksAsync(store, $"before {member}");
            await cluster.KillAsync(member, Cancel);

            await PutUntilItWorksAsync(store, $"after {member}");
            for (var i = 0; i <= member; i++)
            {
                Assert.NotNull(await store.GetAsync($"before {i}", Cancel));
                Assert.NotNull(await store.GetAsync($"after {i}", Cancel));
            }

            await cluster.RestartAsync(member, Cancel);
        }
    }

    [Fact]
    public async Task Etcd_without_majority_is_unavailable()
    {
        var cluster = await trio.StartAsync(Cancel);
        await using var store = new EtcdStore(cluster.Options with { Timeout = TimeSpan.FromSeconds(2) });
        await PutUntilItWorksAsync(store, "key");
        await cluster.KillAsync(0, Cancel);
        await cluster.KillAsync(1, Cancel);

        var e = await Assert.ThrowsAsync<StorageException>(async () => await store.PutAsync("key", "2"u8.ToArray(), Cancel));

        var health = await store.HealthAsync(Cancel);
        // The other test wants them again.
        await cluster.RestartAsync(0, Cancel);
        await cluster.RestartAsync(1, Cancel);

        Assert.Equal(StorageError.Unavailable, e.Error);
        Assert.False(health.IsServing);
    }

    // An election may be under way; a put that failed with an unknown outcome may be made again.
    private static async Task PutUntilItWorksAsync(EtcdStore store, string key)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                await store.PutAsync(key, "1"u8.ToArray(), Cancel);
                return;
            }
            catch (StorageException e) when (e.Error == StorageError.Unavailable && attempt < 20)
            {
                await Task.Delay(100, Cancel);
            }
        }
    }
}
