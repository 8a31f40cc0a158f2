using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace Storage.Conformance.Histories;

/// <summary>Stands for a value in a history: 64 bits of its SHA-256.</summary>
/// <param name="Bits">The bits.</param>
public readonly record struct ValueDigest(ulong Bits)
{
    /// <summary>Digests a value.</summary>
    /// <param name="value">The value.</param>
    public static ValueDigest Of(ReadOnlySpan<byte> value)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(value, hash);
        return new ValueDigest(BinaryPrimitives.ReadUInt64LittleEndian(hash));
    }

    /// <inheritdoc/>
    public override string ToString() => Bits.ToString("x16", CultureInfo.InvariantCulture)[..8];
}
