using System.Buffers.Binary;

namespace Storage.Engines.FileLog.Records;

/// <summary>Ties a record's checksum to the place it was written to.</summary>
/// <remarks>
/// A stored value may itself hold bytes of a log, even of this very file. While a scan looks for the next record behind
/// damage it must not take those for records; their checksum was seeded with another offset, so they do not pass.
/// </remarks>
internal static class RecordSeed
{
    internal static uint Of(ulong storeId, int segmentId, long offset)
    {
        Span<byte> place = stackalloc byte[20];
        BinaryPrimitives.WriteUInt64LittleEndian(place, storeId);
        BinaryPrimitives.WriteInt32LittleEndian(place[8..], segmentId);
        BinaryPrimitives.WriteInt64LittleEndian(place[12..], offset);
        return Crc32C.Compute(place);
    }
}
