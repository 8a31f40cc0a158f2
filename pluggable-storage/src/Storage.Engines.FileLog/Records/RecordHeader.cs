using System.Buffers.Binary;

namespace Storage.Engines.FileLog.Records;

/// <summary>The fixed part of a record, written in front of its key and once more behind its value.</summary>
/// <remarks>
/// A record is header, key, value, trailer; the trailer repeats the header under another magic. Damage that hits one
/// of the two leaves the other, so a record whose front is gone still says which key it was. All numbers are
/// little-endian: magic u32, format u8, kind u8, zero u16, sequence u64, batch u64, key fingerprint u64,
/// key length u32, value length u32, key CRC u32, value CRC u32, header CRC u32.
/// </remarks>
/// <param name="Kind">Put or delete.</param>
/// <param name="Sequence">The number of the write, rising by one over the whole store.</param>
/// <param name="Batch">The sequence of the first write that went to disk in the same sync.</param>
/// <param name="KeyFingerprint">64 bits of the key's SHA-256, which name a key whose bytes are damaged.</param>
/// <param name="KeyLength">Bytes.</param>
/// <param name="ValueLength">Bytes; 0 for a delete.</param>
/// <param name="KeyCrc">CRC-32C of the key.</param>
/// <param name="ValueCrc">CRC-32C of the value.</param>
internal readonly record struct RecordHeader(
    RecordKind Kind, ulong Sequence, ulong Batch, ulong KeyFingerprint, int KeyLength, int ValueLength, uint KeyCrc, uint ValueCrc)
{
    internal const int Size = 52;
    internal const byte Format = 1;
    internal const uint HeadMagic = 0x3148_4C46;
    internal const uint TailMagic = 0x3154_4C46;
    private const int CrcOffset = 48;

    internal long RecordLength => (2L * Size) + KeyLength + ValueLength;

    /// <summary>Writes the header or the trailer.</summary>
    /// <param name="destination">At least <see cref="Size"/> bytes.</param>
    /// <param name="magic">Which of the two it is.</param>
    /// <param name="seed">See <see cref="RecordSeed"/>.</param>
    internal void Write(Span<byte> destination, uint magic, uint seed)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(destination, magic);
        destination[4] = Format;
        destination[5] = (byte)Kind;
        BinaryPrimitives.WriteUInt16LittleEndian(destination[6..], 0);
        BinaryPrimitives.WriteUInt64LittleEndian(destination[8..], Sequence);
        BinaryPrimitives.WriteUInt64LittleEndian(destination[16..], Batch);
        BinaryPrimitives.WriteUInt64LittleEndian(destination[24..], KeyFingerprint);
        BinaryPrimitives.WriteInt32LittleEndian(destination[32..], KeyLength);
        BinaryPrimitives.WriteInt32LittleEndian(destination[36..], ValueLength);
        BinaryPrimitives.WriteUInt32LittleEndian(destination[40..], KeyCrc);
        BinaryPrimitives.WriteUInt32LittleEndian(destination[44..], ValueCrc);
        BinaryPrimitives.WriteUInt32LittleEndian(destination[CrcOffset..], Crc32C.Append(seed, destination[..CrcOffset]));
    }

    /// <summary>Reads a header or trailer.</summary>
    /// <returns>False when the bytes are not one, or not of this place.</returns>
    internal static bool TryRead(ReadOnlySpan<byte> source, uint magic, uint seed, out RecordHeader header)
    {
        header = default;
        if (source.Length < Size
            || BinaryPrimitives.ReadUInt32LittleEndian(source) != magic
            || BinaryPrimitives.ReadUInt32LittleEndian(source[CrcOffset..]) != Crc32C.Append(seed, source[..CrcOffset])
            || source[4] != Format)
        {
            return false;
        }

        header = new RecordHeader(
            (RecordKind)source[5],
            BinaryPrimitives.ReadUInt64LittleEndian(source[8..]),
            BinaryPrimitives.ReadUInt64LittleEndian(source[16..]),
            BinaryPrimitives.ReadUInt64LittleEndian(source[24..]),
            BinaryPrimitives.ReadInt32LittleEndian(source[32..]),
            BinaryPrimitives.ReadInt32LittleEndian(source[36..]),
            BinaryPrimitives.ReadUInt32LittleEndian(source[40..]),
            BinaryPrimitives.ReadUInt32LittleEndian(source[44..]));
        return header.Kind is RecordKind.Put or RecordKind.Delete && header is { KeyLength: >= 0, ValueLength: >= 0 };
    }
}
