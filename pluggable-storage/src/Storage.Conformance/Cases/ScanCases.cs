using System.Globalization;
using Storage.Contracts;

namespace Storage.Conformance.Cases;

/// <summary>Stores of contract version 2 can be copied.</summary>
internal static class ScanCases
{
    internal static IReadOnlyList<ConformanceCase> All { get; } =
    [
        new("stat/entries", "Counts its entries and says whether it is durable as promised (stores of contract version 2).", StatAsync),
        new("scan/complete", "Gives every entry exactly once, with its value (stores of contract version 2).", CompleteAsync),
        new("scan/during-writes", "Gives a key that is there all the time exactly once, whatever is written meanwhile.", DuringWritesAsync),
        new("snapshot/one-moment", "Shows all keys as they were at one moment (stores with snapshots).", OneMomentAsync),
    ];

    private static async Task StatAsync(CaseContext context, CancellationToken cancellationToken)
    {
        if (context.Store is not IScannableStorage store)
        {
            return;
        }

        var before = await store.StatAsync(cancellationToken).ConfigureAwait(false);
        await context.PutAsync(context.Key("stat-1"), context.Value(1), cancellationToken).ConfigureAwait(false);
        await context.PutAsync(context.Key("stat-2"), context.Value(0), cancellationToken).ConfigureAwait(false);
        await context.PutAsync(context.Key("stat-1"), context.Value(2), cancellationToken).ConfigureAwait(false);
        await context.DeleteAsync(context.Key("stat-2"), cancellationToken).ConfigureAwait(false);
        var after = await store.StatAsync(cancellationToken).ConfigureAwait(false);
        CaseContext.Require(
            after.Entries == before.Entries + 1,
            string.Create(CultureInfo.InvariantCulture, $"counted {after.Entries} entries after {before.Entries} and one more"));
        CaseContext.Require(after.IsDurable || !context.Promises.Durable, "the store promises durability, but its Stat does not say so");
    }

    private static async Task DuringWritesAsync(CaseContext context, CancellationToken cancellationToken)
    {
        if (context.Store is not IScannableStorage store)
        {
            return;
        }

        var steady = Enumerable.Range(0, 50).Select(i => context.Key(string.Create(CultureInfo.InvariantCulture, $"steady-{i}"))).ToHashSet();
        await Task.WhenAll(steady.Select(k => context.PutAsync(k, context.Value(3), cancellationToken))).ConfigureAwait(false);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        // On a thread of its own: a store that answers at once would never give this one back.
        var writing = Task.Run(() => WriteAsync(context, steady, stop.Token), CancellationToken.None);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var (key, _) in store.ScanAsync(cancellationToken).ConfigureAwait(false))
        {
            CaseContext.Require(!steady.Contains(key) || seen.Add(key), $"the scan gave {CaseContext.Show(key)} twice");
        }

        await stop.CancelAsync().ConfigureAwait(false);
        await writing.ConfigureAwait(false);
        CaseContext.Require(seen.Count == steady.Count, $"the scan left out {steady.Count - seen.Count} keys that were there all the time");
    }

#pragma warning disable NOCTX004 // The token ends the loop between two calls; a call that is broken off may or may not have happened.
    private static async Task WriteAsync(CaseContext context, HashSet<string> steady, CancellationToken stop)
    {
        for (var i = 0; !stop.IsCancellationRequested; i++)
        {
            var passing = context.Key(string.Create(CultureInfo.InvariantCulture, $"passing-{i % 20}"));
            await context.PutAsync(passing, context.Value(3), CancellationToken.None).ConfigureAwait(false);
            await context.PutAsync(steady.First(), context.Value(4), CancellationToken.None).ConfigureAwait(false);
            await context.DeleteAsync(passing, CancellationToken.None).ConfigureAwait(false);
        }
    }
#pragma warning restore NOCTX004

    // The first key is always written before the second one, so at every moment it is equal or one ahead.
    private static async Task OneMomentAsync(CaseContext context, CancellationToken cancellationToken)
    {
        if (context.Store is not ISnapshotStorage store)
        {
            return;
        }

        var (first, second) = (context.Key("snapshot-first"), context.Key("snapshot-second"));
        await context.PutAsync(first, BitConverter.GetBytes(0), cancellationToken).ConfigureAwait(false);
        await context.PutAsync(second, BitConverter.GetBytes(0), cancellationToken).ConfigureAwait(false);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var counting = Task.Run(() => CountAsync(context, first, second, stop.Token), CancellationToken.None);
        for (var i = 0; i < 10; i++)
        {
            var values = new Dictionary<string, int>(StringComparer.Ordinal);
            await foreach (var (key, value) in store.SnapshotAsync(cancellationToken).ConfigureAwait(false))
            {
                if (key == first || key == second)
                {
                    values.Add(key, BitConverter.ToInt32(value.Span));
                }
            }

            CaseContext.Require(values.Count == 2, "the snapshot left out a key that was there all the time");
            CaseContext.Require(
                values[first] - values[second] is 0 or 1,
                string.Create(CultureInfo.InvariantCulture, $"the snapshot shows {values[first]} and {values[second]}, which were never there together"));
        }

        await stop.CancelAsync().ConfigureAwait(false);
        await counting.ConfigureAwait(false);
    }

#pragma warning disable NOCTX004 // The token ends the loop between two calls; a call that is broken off may or may not have happened.
    private static async Task CountAsync(CaseContext context, string first, string second, CancellationToken stop)
    {
        for (var i = 1; !stop.IsCancellationRequested; i++)
        {
            await context.PutAsync(first, BitConverter.GetBytes(i), CancellationToken.None).ConfigureAwait(false);
            await context.PutAsync(second, BitConverter.GetBytes(i), CancellationToken.None).ConfigureAwait(false);
        }
    }
#pragma warning restore NOCTX004

    private static async Task CompleteAsync(CaseContext context, CancellationToken cancellationToken)
    {
        if (context.Store is not IScannableStorage store)
        {
            return;
        }

        var expected = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        for (var i = 0; i < 200; i++)
        {
            var key = context.Key(string.Create(CultureInfo.InvariantCulture, $"scan-{i}"));
            expected[key] = context.Value(i);
            await context.PutAsync(key, expected[key], cancellationToken).ConfigureAwait(false);
        }

        foreach (var key in expected.Keys.Where(k => k.EndsWith('7')).ToList())
        {
            await context.DeleteAsync(key, cancellationToken).ConfigureAwait(false);
            expected.Remove(key);
        }

        await foreach (var (key, value) in store.ScanAsync(cancellationToken).ConfigureAwait(false))
        {
            if (key.StartsWith(context.Key("scan-"), StringComparison.Ordinal))
            {
                CaseContext.Require(expected.Remove(key, out var put), $"the scan gave {CaseContext.Show(key)} twice, or after its delete");
                CaseContext.Require(value.Span.SequenceEqual(put), $"the scan gave {CaseContext.Show(key)} with other bytes than were put");
            }
        }

        CaseContext.Require(expected.Count == 0, $"the scan left out {expected.Count} keys");
    }
}
