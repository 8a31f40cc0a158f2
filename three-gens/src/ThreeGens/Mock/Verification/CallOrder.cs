using System.Globalization;
using System.Text;

namespace ThreeGens.Mocks;

/// <summary>Checks that calls, also of several mocks, were made one after the other.</summary>
internal static class CallOrder
{
    public static void Verify(ReadOnlySpan<ICallQuery> calls)
    {
        long last = 0;
        for (var i = 0; i < calls.Length; i++)
        {
            // Counting marks the calls as verified, as every other verification does.
            calls[i].Count();
            var matching = calls[i].Compare().Where(s => s.Misses == 0).Select(s => s.Sequence);
            var next = matching.FirstOrDefault(sequence => sequence > last);
            if (next == 0)
            {
                throw new MockException(Describe(calls, i, last));
            }

            last = next;
        }
    }

    private static string Describe(ReadOnlySpan<ICallQuery> calls, int position, long last)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{calls[position].Describe()} was expected ");
        text.Append(position == 0 ? "as the first call, " : $"after {calls[position - 1].Describe()}, ");
        var sequences = calls[position].Compare().Where(s => s.Misses == 0).Select(s => s.Sequence).ToArray();
        text.Append(sequences.Length == 0
            ? "but was never called."
            : string.Create(CultureInfo.InvariantCulture, $"but was called before it: as #{string.Join(", #", sequences)}, not after #{last}."));
        text.Append("\n  expected order:");
        foreach (var call in calls)
        {
            var seen = call.Compare().Where(s => s.Misses == 0).Select(s => "#" + s.Sequence.ToString(CultureInfo.InvariantCulture));
            text.Append(CultureInfo.InvariantCulture, $"\n    {call.Describe()}: {string.Join(", ", seen.DefaultIfEmpty("not called"))}");
        }

        return text.ToString();
    }
}
