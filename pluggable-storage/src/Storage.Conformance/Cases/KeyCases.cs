using System.Text;

namespace Storage.Conformance.Cases;

/// <summary>Keys are any valid Unicode, and two different keys are never one.</summary>
internal static class KeyCases
{
    private static readonly string[] Odd =
    [
        "", " ", "\0", "a\0", "a\0b", "/", "//", ".", "..", "../..", "/etc/passwd", "a/b", "a\\b", "line\nbreak", "tab\t", "\r\n",
        "CON", "nul.txt", "trailing.", "trailing ", " leading", "*", "%2F", "%00", "a=b&c", "'; --", "\ufeff", "\u0085",
        "\u202e", "\uffff", "\U0001f4be", "\U0010ffff",
    ];

    // Each line holds keys that some file system, database or library takes for one another.
    private static readonly string[][] LookAlikes =
    [
        ["key", "KEY", "Key"],
        ["\u00e9", "e\u0301"],
        ["\u212b", "\u00c5", "A\u030a"],
        ["stra\u00dfe", "strasse", "STRASSE"],
        ["i", "I", "\u0131", "\u0130"],
        ["\ufb01", "fi"],
        ["a", "a ", "a\0", " a"],
        ["1", "01", "1.0", "\u0661"],
        ["a/b", "a//b", "a/./b", "a/b/"],
        ["a%2Fb", "a%2fb", "a/b "],
    ];

    internal static IReadOnlyList<ConformanceCase> All { get; } =
    [
        new("keys/odd", "Stores a value under the empty key, NUL, path parts, controls and characters beyond the first plane.", OddAsync),
        new("keys/look-alikes", "Keeps keys apart that differ in case, normalisation, white space or path spelling.", LookAlikesAsync),
        new("keys/longest", "Takes a key of the greatest length, and keeps two apart that differ in the last byte.", LongestAsync),
        new("keys/too-long", "Refuses a longer key as invalid.", TooLongAsync),
        new("keys/lone-surrogate", "Refuses a key that is not valid Unicode instead of storing another key.", LoneSurrogateAsync),
        new("keys/random", "Keeps hundreds of random keys apart.", RandomAsync),
    ];

    private static async Task OddAsync(CaseContext context, CancellationToken cancellationToken)
    {
        foreach (var key in Odd)
        {
            await context.PutAsync(key, Encoding.UTF8.GetBytes("value of " + key), cancellationToken).ConfigureAwait(false);
        }

        foreach (var key in Odd)
        {
            await context.ExpectAsync(key, Encoding.UTF8.GetBytes("value of " + key), cancellationToken).ConfigureAwait(false);
        }

        foreach (var key in Odd)
        {
            CaseContext.Require(
                await context.DeleteAsync(key, cancellationToken).ConfigureAwait(false), $"{CaseContext.Show(key)} was not there to delete");
            await context.ExpectAbsentAsync(key, cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task LookAlikesAsync(CaseContext context, CancellationToken cancellationToken)
    {
        foreach (var group in LookAlikes)
        {
            foreach (var key in group)
            {
                await context.ExpectAbsentAsync(context.Key(key), cancellationToken).ConfigureAwait(false);
                await context.PutAsync(context.Key(key), Encoding.Unicode.GetBytes(key), cancellationToken).ConfigureAwait(false);
            }

            foreach (var key in group)
            {
                await context.ExpectAsync(context.Key(key), Encoding.Unicode.GetBytes(key), cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private static async Task LongestAsync(CaseContext context, CancellationToken cancellationToken)
    {
        var stem = context.Key("").PadRight(context.Promises.MaxKeyBytes - 1, 'k');
        await context.PutAsync(stem + "1", "1"u8.ToArray(), cancellationToken).ConfigureAwait(false);
        await context.PutAsync(stem + "2", "2"u8.ToArray(), cancellationToken).ConfigureAwait(false);
        await context.ExpectAsync(stem + "1", "1"u8.ToArray(), cancellationToken).ConfigureAwait(false);
        await context.ExpectAsync(stem + "2", "2"u8.ToArray(), cancellationToken).ConfigureAwait(false);
        await context.ExpectAbsentAsync(stem, cancellationToken).ConfigureAwait(false);
    }

    private static async Task TooLongAsync(CaseContext context, CancellationToken cancellationToken)
    {
        // Three bytes each: a store that counts characters takes it.
        var key = new string('\u20ac', (context.Promises.MaxKeyBytes / 3) + 1);
        await CaseContext.ExpectInvalidAsync(
            () => context.PutAsync(key, "x"u8.ToArray(), cancellationToken), "a key beyond the limit").ConfigureAwait(false);
    }

    private static async Task LoneSurrogateAsync(CaseContext context, CancellationToken cancellationToken)
    {
        foreach (var surrogate in new[] { "\ud800", "\udfff", "\udc00\ud800" })
        {
            await CaseContext.ExpectInvalidAsync(
                () => context.PutAsync(context.Key(surrogate), "x"u8.ToArray(), cancellationToken), "a lone surrogate").ConfigureAwait(false);
            await CaseContext.ExpectInvalidAsync(
                async () => await context.Store.GetAsync(context.Key(surrogate), cancellationToken).ConfigureAwait(false),
                "a lone surrogate").ConfigureAwait(false);
        }

        await context.ExpectAbsentAsync(context.Key("\ufffd"), cancellationToken).ConfigureAwait(false);
    }

    private static async Task RandomAsync(CaseContext context, CancellationToken cancellationToken)
    {
        var expected = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        while (expected.Count < 300)
        {
            var key = new StringBuilder();
            for (var i = context.Random.Next(12); i >= 0; i--)
            {
                var rune = context.Random.Next(3) == 0 ? context.Random.Next(0x10FFFF) : context.Random.Next(128);
                key.Append(Rune.IsValid(rune) ? new Rune(rune).ToString() : "");
            }

            expected[context.Key(key.ToString())] = context.Value(context.Random.Next(40));
        }

        foreach (var (key, value) in expected)
        {
            await context.PutAsync(key, value, cancellationToken).ConfigureAwait(false);
        }

        foreach (var (key, value) in expected)
        {
            await context.ExpectAsync(key, value, cancellationToken).ConfigureAwait(false);
        }
    }
}
