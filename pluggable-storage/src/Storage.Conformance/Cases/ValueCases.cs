using Storage.Contracts;

namespace Storage.Conformance.Cases;

/// <summary>Values are bytes, from none to the limit, and come back as they were put.</summary>
internal static class ValueCases
{
    private static readonly int[] Sizes =
    [
        1, 2, 100, 511, 512, 513, 4095, 4096, 65535, 65536, 1 << 20,

        // A gRPC server takes 4 MiB unless told otherwise: one byte more is where backends break.
        (4 << 20) - 1, (4 << 20) + 1, 16 << 20,
    ];

    internal static IReadOnlyList<ConformanceCase> All { get; } =
    [
        new("values/empty", "Tells an empty value from no value.", EmptyAsync),
        new("values/sizes", "Gives values of every order of size back byte by byte.", SizesAsync),
        new("values/largest", "Takes a value of the greatest size.", LargestAsync),
        new("values/too-large", "Refuses a larger value as invalid and keeps the old one.", TooLargeAsync),
        new("values/every-byte", "Stores every byte value, text or not.", EveryByteAsync),
        new("values/overwrite", "Replaces a value as a whole, by longer, shorter and equal ones.", OverwriteAsync),
        new("values/caller-buffer", "Keeps what was put when the caller reuses the buffer.", CallerBufferAsync),
        new("values/returned-buffer", "Does not change a value already given out.", ReturnedBufferAsync),
    ];

    private static async Task EmptyAsync(CaseContext context, CancellationToken cancellationToken)
    {
        var key = context.Key("empty");
        await context.ExpectAbsentAsync(key, cancellationToken).ConfigureAwait(false);
        await context.PutAsync(key, ReadOnlyMemory<byte>.Empty, cancellationToken).ConfigureAwait(false);
        await context.ExpectAsync(key, ReadOnlyMemory<byte>.Empty, cancellationToken).ConfigureAwait(false);
        CaseContext.Require(await context.DeleteAsync(key, cancellationToken).ConfigureAwait(false), "an empty value was not there to delete");
        await context.ExpectAbsentAsync(key, cancellationToken).ConfigureAwait(false);
    }

    private static async Task SizesAsync(CaseContext context, CancellationToken cancellationToken)
    {
        foreach (var size in Sizes.Where(s => s <= context.Promises.MaxValueBytes))
        {
            var value = context.Value(size);
            await context.PutAsync(context.Key("size"), value, cancellationToken).ConfigureAwait(false);
            await context.ExpectAsync(context.Key("size"), value, cancellationToken).ConfigureAwait(false);
        }

        await context.DeleteAsync(context.Key("size"), cancellationToken).ConfigureAwait(false);
    }

    private static async Task LargestAsync(CaseContext context, CancellationToken cancellationToken)
    {
        var value = context.Value(context.Promises.MaxValueBytes);
        await context.PutAsync(context.Key("largest"), value, cancellationToken).ConfigureAwait(false);
        await context.ExpectAsync(context.Key("largest"), value, cancellationToken).ConfigureAwait(false);
        await context.DeleteAsync(context.Key("largest"), cancellationToken).ConfigureAwait(false);
    }

    private static async Task TooLargeAsync(CaseContext context, CancellationToken cancellationToken)
    {
        await context.PutAsync(context.Key("large"), "old"u8.ToArray(), cancellationToken).ConfigureAwait(false);
        var tooLarge = new byte[Math.Min(context.Promises.MaxValueBytes, StorageLimits.MaxValueBytes) + 1];
        await CaseContext.ExpectInvalidAsync(
            () => context.PutAsync(context.Key("large"), tooLarge, cancellationToken), "a value beyond the limit").ConfigureAwait(false);
        await context.ExpectAsync(context.Key("large"), "old"u8.ToArray(), cancellationToken).ConfigureAwait(false);
    }

    private static async Task EveryByteAsync(CaseContext context, CancellationToken cancellationToken)
    {
        var value = Enumerable.Range(0, 1024).Select(i => (byte)(i ^ (i >> 8))).ToArray();
        await context.PutAsync(context.Key("bytes"), value, cancellationToken).ConfigureAwait(false);
        await context.ExpectAsync(context.Key("bytes"), value, cancellationToken).ConfigureAwait(false);
    }

    private static async Task OverwriteAsync(CaseContext context, CancellationToken cancellationToken)
    {
        foreach (var size in new[] { 10, 10_000, 10, 0, 10, 100_000, 3 })
        {
            var value = context.Value(size);
            await context.PutAsync(context.Key("again"), value, cancellationToken).ConfigureAwait(false);
            await context.ExpectAsync(context.Key("again"), value, cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task CallerBufferAsync(CaseContext context, CancellationToken cancellationToken)
    {
        foreach (var size in new[] { 10, 100_000 })
        {
            var buffer = context.Value(size);
            var value = buffer.ToArray();
            await context.PutAsync(context.Key("buffer"), buffer, cancellationToken).ConfigureAwait(false);
            Array.Clear(buffer);
            await context.ExpectAsync(context.Key("buffer"), value, cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task ReturnedBufferAsync(CaseContext context, CancellationToken cancellationToken)
    {
        var first = context.Value(1000);
        await context.PutAsync(context.Key("kept"), first, cancellationToken).ConfigureAwait(false);
        var given = await context.Store.GetAsync(context.Key("kept"), cancellationToken).ConfigureAwait(false);
        await context.PutAsync(context.Key("kept"), context.Value(1000), cancellationToken).ConfigureAwait(false);
        await context.Store.GetAsync(context.Key("kept"), cancellationToken).ConfigureAwait(false);
        CaseContext.Require(given!.Value.Span.SequenceEqual(first), "a value given out changed when the key was put again");
    }
}
