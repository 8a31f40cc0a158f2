using Storage.Contracts;
using Storage.Host.Backends;

namespace Storage.Host.Routing;

/// <summary>Moves content between backends.</summary>
internal sealed class ContentCopy(KeyLocks locks)
{
    // Durable backends make many concurrent writes durable with one sync.
    private const int Width = 64;
    private const int BatchEntries = 64;
    private const long BatchBytes = 1 << 20;

    /// <summary>Fills an empty backend from a journal, while no calls are served.</summary>
    public static Task RestoreAsync(Journal journal, IBackend target, CancellationToken cancellationToken) =>
        Parallel.ForEachAsync(Batches(journal), With(cancellationToken), target.PutManyAsync);

    /// <summary>Copies what the route holds to its mirror, while calls are served.</summary>
    /// <returns>How many entries were copied; the rest was mirrored.</returns>
    public async Task<long> CopyAsync(Route route, Mirror mirror, IBackend target, Journal? newJournal, CancellationToken cancellationToken)
    {
        long copied = 0;
        await Parallel.ForEachAsync(SourceAsync(route, cancellationToken), With(cancellationToken), async (entry, token) =>
        {
            if (mirror.WasWritten(entry.Key) || mirror.Failure is not null)
            {
                return;
            }

            using var held = await locks.AcquireAsync(entry.Key, token);
            // Not written since the mirror began, so the value has been the same ever since, wherever it was read.
            if (mirror.WasWritten(entry.Key))
            {
                return;
            }

            newJournal?.Set(entry.Key, entry.Value);
            await target.PutAsync(entry.Key, entry.Value, token);
            Interlocked.Increment(ref copied);
        });
        return copied;
    }

    /// <summary>Removes everything from a backend.</summary>
    public static Task ClearAsync(IBackend target, CancellationToken cancellationToken) =>
        Parallel.ForEachAsync(
            target.ScanAsync(cancellationToken),
            With(cancellationToken),
            async (entry, token) => await target.DeleteAsync(entry.Key, token));

    private static IEnumerable<IReadOnlyList<StorageEntry>> Batches(Journal journal)
    {
        var (batch, bytes) = (new List<StorageEntry>(), 0L);
        foreach (var key in journal.Keys)
        {
            if (journal.Get(key) is not { } value)
            {
                continue;
            }

            batch.Add(new StorageEntry(key, value));
            bytes += value.Length;
            if (batch.Count == BatchEntries || bytes >= BatchBytes)
            {
                yield return batch;
                (batch, bytes) = ([], 0);
            }
        }

        if (batch.Count > 0)
        {
            yield return batch;
        }
    }

    private static async IAsyncEnumerable<StorageEntry> SourceAsync(
        Route route, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (route.Journal is null)
        {
            await foreach (var entry in route.Backend.ScanAsync(cancellationToken))
            {
                yield return entry;
            }

            yield break;
        }

        // The journal outlives its backend: a migration from a volatile backend does not need it alive.
        foreach (var key in route.Journal.Keys)
        {
            if (route.Journal.Get(key) is { } value)
            {
                yield return new StorageEntry(key, value);
            }
        }
    }

    private static ParallelOptions With(CancellationToken cancellationToken) =>
        new() { MaxDegreeOfParallelism = Width, CancellationToken = cancellationToken };
}
