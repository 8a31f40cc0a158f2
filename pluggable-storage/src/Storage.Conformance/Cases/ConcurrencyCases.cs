using System.Globalization;
using Storage.Conformance.Histories;

namespace Storage.Conformance.Cases;

/// <summary>Concurrent calls behave as if one came after the other.</summary>
internal static class ConcurrencyCases
{
    internal static IReadOnlyList<ConformanceCase> All { get; } =
    [
        new("concurrency/distinct-keys", "Loses no write of many clients with keys of their own.", DistinctAsync),
        new("concurrency/whole-values", "Never shows a mixture of two values.", WholeValuesAsync),
        new("concurrency/linearizable", "Puts, gets and deletes of 16 clients have one order that explains every answer.", LinearizableAsync),
    ];

    private static async Task DistinctAsync(CaseContext context, CancellationToken cancellationToken)
    {
        await Task.WhenAll(Enumerable.Range(0, 16).Select(client => Task.Run(
            async () =>
            {
                for (var i = 0; i < 40; i++)
                {
                    var key = context.Key(string.Create(CultureInfo.InvariantCulture, $"{client}-{i}"));
                    await context.PutAsync(key, BitConverter.GetBytes((client * 1000) + i), cancellationToken).ConfigureAwait(false);
                    await context.ExpectAsync(key, BitConverter.GetBytes((client * 1000) + i), cancellationToken).ConfigureAwait(false);
                }
            },
            cancellationToken))).ConfigureAwait(false);

        for (var client = 0; client < 16; client++)
        {
            for (var i = 0; i < 40; i++)
            {
                var key = context.Key(string.Create(CultureInfo.InvariantCulture, $"{client}-{i}"));
                await context.ExpectAsync(key, BitConverter.GetBytes((client * 1000) + i), cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private static async Task WholeValuesAsync(CaseContext context, CancellationToken cancellationToken)
    {
        var key = context.Key("whole");
        var size = Math.Min(256 * 1024, context.Promises.MaxValueBytes);
        await context.PutAsync(key, new byte[size], cancellationToken).ConfigureAwait(false);
        var clients = Enumerable.Range(0, 8).Select(client => Task.Run(
            async () =>
            {
                var value = new byte[size - client];
                for (var i = 0; i < 15; i++)
                {
                    value.AsSpan().Fill((byte)client);
                    await context.PutAsync(key, value, cancellationToken).ConfigureAwait(false);
                    var read = await context.Store.GetAsync(key, cancellationToken).ConfigureAwait(false);
                    CaseContext.Require(read.HasValue, "a key that is only ever overwritten was absent");
                    var bytes = read!.Value;
                    var isWhole = bytes.Length > 0 && bytes.Length == size - bytes.Span[0] && !bytes.Span.ContainsAnyExcept(bytes.Span[0]);
                    CaseContext.Require(isWhole, "a value was read that no one put: a mixture of two");
                }
            },
            cancellationToken));
        await Task.WhenAll(clients).ConfigureAwait(false);
    }

    private static async Task LinearizableAsync(CaseContext context, CancellationToken cancellationToken)
    {
        var recorder = new HistoryRecorder();
        var store = new RecordingStorage(context.Store, recorder);
        var seeds = Enumerable.Range(0, 16).Select(_ => context.Random.Next()).ToArray();
        await Task.WhenAll(seeds.Select((seed, client) => Task.Run(
            () => RegisterLoad.RunAsync(store, client, seed, 120, k => context.Key(k), cancellationToken), cancellationToken)))
            .ConfigureAwait(false);
        var verdict = LinearizabilityChecker.Check(recorder.ToHistory());
        CaseContext.Require(verdict.IsLinearizable, verdict.Explanation);
    }
}
