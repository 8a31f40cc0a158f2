using System.Globalization;
using Storage.Contracts;

namespace Storage.Conformance.Cases;

/// <summary>Stores of contract version 2 can be copied.</summary>
internal static class ScanCases
{
    internal static IReadOnlyList<ConformanceCase> All { get; } =
    [
        new("scan/complete", "Gives every entry exactly once, with its value (stores of contract version 2).", CompleteAsync),
    ];

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
