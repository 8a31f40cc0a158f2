using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Storage.Engines.FileLog.Records;

/// <summary>Turns keys into bytes and back, and gives their fingerprint.</summary>
internal static class KeyBytes
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    internal static int Write(string key, Span<byte> destination) => Strict.GetBytes(key, destination);

    internal static string Read(ReadOnlySpan<byte> bytes) => Strict.GetString(bytes);

    internal static ulong Fingerprint(ReadOnlySpan<byte> keyBytes)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(keyBytes, hash);
        return BinaryPrimitives.ReadUInt64LittleEndian(hash);
    }

    internal static ulong Fingerprint(string key) => Fingerprint(Strict.GetBytes(key));
}
