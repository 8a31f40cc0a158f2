using Storage.Engines.FileLog.Records;
using Storage.Engines.FileLog.Segments;

namespace Storage.Engines.FileLog.Index;

/// <summary>Where the newest record of a key is. Compared by identity, so that compaction moves exactly what it read.</summary>
internal sealed class RecordLocation(Segment segment, long offset, RecordHeader header, bool isLost)
{
    internal Segment Segment { get; } = segment;

    internal long Offset { get; } = offset;

    internal ulong Sequence { get; } = header.Sequence;

    internal RecordKind Kind { get; } = header.Kind;

    internal int ValueLength { get; } = header.ValueLength;

    internal uint ValueCrc { get; } = header.ValueCrc;

    internal long RecordLength { get; } = header.RecordLength;

    internal long ValueOffset { get; } = offset + RecordHeader.Size + header.KeyLength;

    /// <value>True when the scan at open found the value damaged.</value>
    internal bool IsLost { get; } = isLost;
}
