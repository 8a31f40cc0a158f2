using System.Buffers.Binary;

namespace PluginKit.Protocol.Multiplexing;

/// <summary>The twelve bytes in front of every yamux frame.</summary>
/// <param name="Type">What kind of frame it is.</param>
/// <param name="Flags">Its flags.</param>
/// <param name="StreamId">The stream; 0 is the session.</param>
/// <param name="Length">Depends on the type, see <see cref="YamuxFrameType"/>.</param>
/// <remarks>hashicorp/yamux, <c>spec.md</c>: version (8 bits, 0), type (8), flags (16), stream id (32), length (32), big-endian.</remarks>
internal readonly record struct YamuxHeader(YamuxFrameType Type, YamuxFlags Flags, uint StreamId, uint Length)
{
    public const int Size = 12;

    private const byte Version = 0;

    public static bool TryRead(ReadOnlySpan<byte> source, out YamuxHeader header)
    {
        header = new YamuxHeader(
            (YamuxFrameType)source[1],
            (YamuxFlags)BinaryPrimitives.ReadUInt16BigEndian(source[2..]),
            BinaryPrimitives.ReadUInt32BigEndian(source[4..]),
            BinaryPrimitives.ReadUInt32BigEndian(source[8..]));
        return source[0] == Version && header.Type <= YamuxFrameType.GoAway;
    }

    public void Write(Span<byte> target)
    {
        target[0] = Version;
        target[1] = (byte)Type;
        BinaryPrimitives.WriteUInt16BigEndian(target[2..], (ushort)Flags);
        BinaryPrimitives.WriteUInt32BigEndian(target[4..], StreamId);
        BinaryPrimitives.WriteUInt32BigEndian(target[8..], Length);
    }
}
