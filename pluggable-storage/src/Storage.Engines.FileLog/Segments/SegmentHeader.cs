using System.Buffers.Binary;
using Storage.Engines.FileLog.Records;

namespace Storage.Engines.FileLog.Segments;

/// <summary>The first bytes of a segment file: magic u64, store id u64, segment id i32, CRC-32C of these u32, zeros.</summary>
internal static class SegmentHeader
{
    internal const int Size = 32;
    private const ulong Magic = 0x0A31_474F_4C46_4C50; // "PLFLOG1\n"
    private const int CrcOffset = 20;

    internal static byte[] Create(ulong storeId, int segmentId)
    {
        var bytes = new byte[Size];
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, Magic);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(8), storeId);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(16), segmentId);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(CrcOffset), Crc32C.Compute(bytes.AsSpan(0, CrcOffset)));
        return bytes;
    }

    internal static bool Matches(ReadOnlySpan<byte> bytes, ulong storeId, int segmentId) =>
        bytes.Length >= Size && bytes[..Size].SequenceEqual(Create(storeId, segmentId));
}
