using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Storage.Engines.FileLog.Records;

/// <summary>Computes CRC-32C (Castagnoli), with the processor's instruction where it has one.</summary>
/// <remarks>Polynomial 0x1EDC6F41 reflected, initial value and final XOR 0xFFFFFFFF: RFC 3720, appendix B.4.</remarks>
public static class Crc32C
{
    /// <summary>Computes the checksum of one piece.</summary>
    /// <param name="data">The bytes.</param>
    public static uint Compute(ReadOnlySpan<byte> data) => Append(0, data);

    /// <summary>Continues a checksum.</summary>
    /// <param name="crc">The checksum of what came before; 0 at the start.</param>
    /// <param name="data">The next bytes.</param>
    public static uint Append(uint crc, ReadOnlySpan<byte> data)
    {
        crc = ~crc;
        if (BitConverter.IsLittleEndian)
        {
            var words = MemoryMarshal.Cast<byte, ulong>(data);
            foreach (var word in words)
            {
                crc = BitOperations.Crc32C(crc, word);
            }

            data = data[(words.Length * sizeof(ulong))..];
        }
        else
        {
            while (data.Length >= sizeof(ulong))
            {
                crc = BitOperations.Crc32C(crc, BinaryPrimitives.ReadUInt64LittleEndian(data));
                data = data[sizeof(ulong)..];
            }
        }

        foreach (var b in data)
        {
            crc = BitOperations.Crc32C(crc, b);
        }

        return ~crc;
    }
}
