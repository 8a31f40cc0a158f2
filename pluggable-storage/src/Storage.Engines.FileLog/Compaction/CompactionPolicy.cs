using Storage.Engines.FileLog.Segments;

namespace Storage.Engines.FileLog.Compaction;

/// <summary>Decides when rewriting the sealed segments is worth it.</summary>
internal static class CompactionPolicy
{
    internal static bool IsWorthIt(IReadOnlyList<Segment> sealedSegments, FileLogOptions options)
    {
        // Rewriting around damage would hide it; the operator restores or drops the key first.
        if (sealedSegments.Count == 0 || sealedSegments.Any(s => s.IsDamaged))
        {
            return false;
        }

        var dead = sealedSegments.Sum(s => s.DeadBytes);
        var total = sealedSegments.Sum(s => s.Length);
        return (dead >= options.CompactionMinimumDeadBytes && dead >= total * options.CompactionDeadShare)
            || (sealedSegments.Count >= options.CompactionSegmentCount && total < sealedSegments.Count * options.SegmentBytes / 4);
    }
}
