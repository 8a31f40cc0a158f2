using System.Globalization;

namespace Storage.Conformance.Cases;

/// <summary>Delete removes exactly one key and says whether it was there.</summary>
internal static class DeleteCases
{
    internal static IReadOnlyList<ConformanceCase> All { get; } =
    [
        new("delete/existed", "Says whether the key was there.", ExistedAsync),
        new("delete/then-put", "Takes a key again after its delete.", ThenPutAsync),
        new("delete/neighbours", "Removes no other key.", NeighboursAsync),
        new("delete/once", "Tells exactly one of several concurrent deletes that the key was there.", OnceAsync),
        new("health/serving", "Says that it serves.", HealthAsync),
    ];

    private static async Task ExistedAsync(CaseContext context, CancellationToken cancellationToken)
    {
        var key = context.Key("key");
        CaseContext.Require(!await context.DeleteAsync(key, cancellationToken).ConfigureAwait(false), "a key never put is said to have existed");
        await context.PutAsync(key, "1"u8.ToArray(), cancellationToken).ConfigureAwait(false);
        CaseContext.Require(await context.DeleteAsync(key, cancellationToken).ConfigureAwait(false), "a key that was put is said not to have existed");
        CaseContext.Require(!await context.DeleteAsync(key, cancellationToken).ConfigureAwait(false), "a deleted key is said to have existed");
        await context.ExpectAbsentAsync(key, cancellationToken).ConfigureAwait(false);
    }

    private static async Task ThenPutAsync(CaseContext context, CancellationToken cancellationToken)
    {
        var key = context.Key("key");
        for (var i = 0; i < 5; i++)
        {
            var value = context.Value(50);
            await context.PutAsync(key, value, cancellationToken).ConfigureAwait(false);
            await context.ExpectAsync(key, value, cancellationToken).ConfigureAwait(false);
            await context.DeleteAsync(key, cancellationToken).ConfigureAwait(false);
            await context.ExpectAbsentAsync(key, cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task NeighboursAsync(CaseContext context, CancellationToken cancellationToken)
    {
        // One a prefix of the other: a store that deletes by prefix or pattern takes too much.
        string[] keys = ["a", "ab", "a*", "a?", "a%", "a_", "a/", "a/b", "[a]", "a\0"];
        foreach (var key in keys)
        {
            await context.PutAsync(context.Key(key), "x"u8.ToArray(), cancellationToken).ConfigureAwait(false);
        }

        for (var i = 0; i < keys.Length; i++)
        {
            await context.DeleteAsync(context.Key(keys[i]), cancellationToken).ConfigureAwait(false);
            foreach (var other in keys[(i + 1)..])
            {
                await context.ExpectAsync(context.Key(other), "x"u8.ToArray(), cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private static async Task OnceAsync(CaseContext context, CancellationToken cancellationToken)
    {
        for (var round = 0; round < 20; round++)
        {
            var key = context.Key(round.ToString(CultureInfo.InvariantCulture));
            await context.PutAsync(key, "x"u8.ToArray(), cancellationToken).ConfigureAwait(false);
            var answers = await Task.WhenAll(
                Enumerable.Range(0, 8).Select(_ => Task.Run(() => context.DeleteAsync(key, cancellationToken), cancellationToken)))
                .ConfigureAwait(false);
            var existed = answers.Count(a => a);
            CaseContext.Require(existed == 1, $"{existed} of 8 concurrent deletes were told that the key existed");
        }
    }

    private static async Task HealthAsync(CaseContext context, CancellationToken cancellationToken)
    {
        var health = await context.Store.HealthAsync(cancellationToken).ConfigureAwait(false);
        CaseContext.Require(health.IsServing, $"the store says it does not serve: {health.Detail}");
    }
}
