using Storage.Engines.FileLog.Index;

namespace Storage.Engines.FileLog.Records;

/// <summary>Reads values and checks them.</summary>
internal static class RecordReader
{
    /// <summary>Reads the value of a record; the caller holds a lease of its segment.</summary>
    /// <returns>Null when the bytes do not match their checksum.</returns>
    internal static byte[]? ReadValue(RecordLocation location)
    {
        var value = GC.AllocateUninitializedArray<byte>(location.ValueLength);
        var count = location.Segment.File.Read(location.ValueOffset, value);
        return count == value.Length && Crc32C.Compute(value) == location.ValueCrc ? value : null;
    }
}
