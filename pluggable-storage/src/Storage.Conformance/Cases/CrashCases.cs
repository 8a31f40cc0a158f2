using System.Globalization;
using Storage.Conformance.Histories;

namespace Storage.Conformance.Cases;

/// <summary>What was acknowledged is there after a close, and after a crash where the store is durable.</summary>
internal static class CrashCases
{
    internal static IReadOnlyList<ConformanceCase> All { get; } =
    [
        new("close/reopen", "Has everything again after an orderly close.", ReopenAsync, p => p.Persistent ? null : "not persistent"),
        new("crash/acknowledged", "Has every acknowledged write and delete after a crash.", AcknowledgedAsync, NeedsDurable),
        new("crash/linearizable", "A crash under load leaves one order that explains every answer before and after.", UnderLoadAsync, NeedsDurable),
    ];

    private static string? NeedsDurable(StoragePromises promises) => promises.Durable ? null : "not durable";

    private static Task ReopenAsync(CaseContext context, CancellationToken cancellationToken) =>
        WriteEndAndReadAsync(context, context.CloseAsync, cancellationToken);

    private static Task AcknowledgedAsync(CaseContext context, CancellationToken cancellationToken) =>
        WriteEndAndReadAsync(context, context.CrashAsync, cancellationToken);

    private static async Task WriteEndAndReadAsync(
        CaseContext context, Func<CancellationToken, Task> end, CancellationToken cancellationToken)
    {
        for (var round = 0; round < 3; round++)
        {
            var values = Enumerable.Range(0, 60).ToDictionary(
                i => context.Key(string.Create(CultureInfo.InvariantCulture, $"{i}")), i => context.Value(i * 31));
            await Task.WhenAll(values.Select(v => context.PutAsync(v.Key, v.Value, cancellationToken))).ConfigureAwait(false);
            var deleted = values.Keys.Where(k => k.EndsWith('3')).ToList();
            await Task.WhenAll(deleted.Select(k => context.DeleteAsync(k, cancellationToken))).ConfigureAwait(false);

            await end(cancellationToken).ConfigureAwait(false);
            await context.OpenAsync(cancellationToken).ConfigureAwait(false);

            foreach (var key in deleted)
            {
                await context.ExpectAbsentAsync(key, cancellationToken).ConfigureAwait(false);
                values.Remove(key);
            }

            foreach (var (key, value) in values)
            {
                await context.ExpectAsync(key, value, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private static async Task UnderLoadAsync(CaseContext context, CancellationToken cancellationToken)
    {
        var recorder = new HistoryRecorder();
        for (var round = 0; round < 3; round++)
        {
            var store = new RecordingStorage(context.Store, recorder);
            var seeds = Enumerable.Range(0, 8).Select(_ => context.Random.Next()).ToArray();
            var clients = seeds.Select((seed, client) => Task.Run(
                () => UntilItEndsAsync(store, client, seed, context, cancellationToken), cancellationToken)).ToArray();

            await recorder.WaitForAsync(recorder.Count + context.Random.Next(50, 300), clients, cancellationToken).ConfigureAwait(false);
            await context.CrashAsync(cancellationToken).ConfigureAwait(false);
            await Task.WhenAll(clients).ConfigureAwait(false);
            await context.OpenAsync(cancellationToken).ConfigureAwait(false);
        }

        await RegisterLoad.RunAsync(
            new RecordingStorage(context.Store, recorder), 99, context.Random.Next(), 40, k => context.Key(k), cancellationToken)
            .ConfigureAwait(false);
        var verdict = LinearizabilityChecker.Check(recorder.ToHistory());
        CaseContext.Require(verdict.IsLinearizable, verdict.Explanation);
    }

    private static async Task UntilItEndsAsync(
        RecordingStorage store, int client, int seed, CaseContext context, CancellationToken cancellationToken)
    {
        try
        {
            await RegisterLoad.RunAsync(store, client, seed, 500, k => context.Key(k), cancellationToken).ConfigureAwait(false);
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
        {
            // The crash; the recorder has noted the call as one of unknown outcome.
        }
    }
}
