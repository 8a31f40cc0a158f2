using Storage.Engines.FileLog.Segments;

namespace Storage.Engines.FileLog.Opening;

/// <summary>Finds where the last segment ends after a crash.</summary>
/// <remarks>
/// A batch is begun only when the one before it is durable. So damage within the last batch seen is a write that was
/// never acknowledged, and is cut off; damage in front of it hit durable records, and is reported.
/// </remarks>
internal static class TornTail
{
    /// <summary>Gives the end of what is kept.</summary>
    /// <param name="items">The findings of a scan with values checked.</param>
    /// <param name="lastSequence">The newest sequence of the segments before.</param>
    /// <param name="end">The length of the file.</param>
    internal static long Find(IReadOnlyList<ScanItem> items, ulong lastSequence, long end)
    {
        var lastBatch = items.Where(i => i.Finding != ScanFinding.Gap).Select(i => i.Header.Batch).DefaultIfEmpty().Max();
        var sequence = lastSequence;
        foreach (var item in items)
        {
            var isTorn = item.Finding switch
            {
                ScanFinding.Record => false,
                ScanFinding.Gap => sequence + 1 >= lastBatch,
                _ => item.Header.Batch >= lastBatch,
            };
            if (isTorn)
            {
                return item.Offset;
            }

            sequence = Math.Max(sequence, item.Header.Sequence);
        }

        return end;
    }
}
