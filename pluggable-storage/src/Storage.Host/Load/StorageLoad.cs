using System.Globalization;
using Storage.Contracts;
using Storage.Host.Demo;

namespace Storage.Host.Load;

/// <summary>Measures puts, then gets of what was put, then removes it.</summary>
public static class StorageLoad
{
    private const int KeysPerClient = 16;

    /// <summary>Measures.</summary>
    /// <param name="storage">The store.</param>
    /// <param name="options">Load.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellationToken">Gives up; the keys are removed all the same.</param>
    public static async Task<IReadOnlyList<LoadResult>> RunAsync(
        IStorage storage, LoadOptions options, TimeProvider time, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(storage);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(time);
        var prefix = $"bench-{Guid.NewGuid():n}-";
        try
        {
            var value = new byte[options.ValueBytes];
            var puts = await MeasureAsync(
                "put", async (client, i, token) => await storage.PutAsync(Key(prefix, client, i), value, token), options, time, cancellationToken);
            var gets = await MeasureAsync(
                "get", async (client, i, token) => await storage.GetAsync(Key(prefix, client, i), token), options, time, cancellationToken);
            return [puts, gets];
        }
        finally
        {
            await RemoveAsync(storage, prefix, options.Clients);
        }
    }

    private static async Task<LoadResult> MeasureAsync(
        string name, Func<int, int, CancellationToken, Task> call, LoadOptions options, TimeProvider time, CancellationToken cancellationToken)
    {
        var counters = new LoadCounters();
        var started = time.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, options.Clients).Select(client => Task.Run(
            async () =>
            {
                for (var i = 0; time.GetElapsedTime(started) < options.Duration; i++)
                {
                    var begun = time.GetTimestamp();
                    try
                    {
                        await call(client, i, cancellationToken);
                        counters.Succeed(time.GetElapsedTime(begun));
                    }
                    catch (StorageException e)
                    {
                        counters.Fail(e.Message);
                    }
                }
            },
            cancellationToken)).ToArray());
        var seconds = time.GetElapsedTime(started).TotalSeconds;
        return new LoadResult(name, counters.Calls / seconds, Latency.Of(counters.TakeDurations()), counters.Failures, counters.FirstError);
    }

    private static Task RemoveAsync(IStorage storage, string prefix, int clients) => Parallel.ForEachAsync(
        Enumerable.Range(0, clients * KeysPerClient),
        new ParallelOptions { MaxDegreeOfParallelism = 64 },
        async (i, token) =>
        {
            try
            {
                await storage.DeleteAsync(Key(prefix, i / KeysPerClient, i), token);
            }
            catch (StorageException)
            {
                // What was measured stands; the table shows the failures.
            }
        });

    private static string Key(string prefix, int client, int i) =>
        string.Create(CultureInfo.InvariantCulture, $"{prefix}{client}-{i % KeysPerClient}");
}
