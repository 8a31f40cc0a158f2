using Storage.Engines.FileLog.Records;

namespace Storage.Engines.FileLog.Segments;

/// <summary>One finding of a scan.</summary>
/// <param name="Finding">What was found.</param>
/// <param name="Offset">Where it starts.</param>
/// <param name="Length">How many bytes it takes.</param>
/// <param name="Header">The header; default for a gap.</param>
/// <param name="Key">The key; null when it is not known.</param>
/// <param name="HasDamagedEdge">True when the header or the trailer is damaged but its twin made up for it.</param>
internal readonly record struct ScanItem(
    ScanFinding Finding, long Offset, long Length, RecordHeader Header, string? Key, bool HasDamagedEdge)
{
    internal static ScanItem Gap(long start, long end) => new(ScanFinding.Gap, start, end - start, default, null, false);
}
