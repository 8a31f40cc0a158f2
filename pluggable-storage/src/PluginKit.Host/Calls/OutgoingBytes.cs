using System.Buffers;
using System.Buffers.Binary;

namespace PluginKit.Host.Calls;

/// <summary>Collects frames until they are written together.</summary>
internal sealed class OutgoingBytes : IBufferWriter<byte>
{
    private const int InitialBytes = 8 * 1024;

    private byte[] _bytes = new byte[InitialBytes];

    public int Length { get; private set; }

    public ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, Length);

    public void Clear() => Length = 0;

    public void Advance(int count) => Length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _bytes.AsMemory(Length);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _bytes.AsSpan(Length);
    }

    /// <summary>Leaves room for a frame's header, whose length is not known yet.</summary>
    /// <returns>Where the room is.</returns>
    public int Begin()
    {
        var at = Length;
        Reserve(FrameHeader.Size);
        Length += FrameHeader.Size;
        return at;
    }

    /// <summary>Fills the room that <see cref="Begin"/> left.</summary>
    public void End(int at, FrameType type, byte flags, int streamId) =>
        new FrameHeader(Length - at - FrameHeader.Size, type, flags, streamId).Write(_bytes.AsSpan(at));

    /// <summary>Adds a frame whose payload is one number.</summary>
    public void Number(FrameType type, int streamId, uint number)
    {
        var at = Begin();
        BinaryPrimitives.WriteUInt32BigEndian(GetSpan(sizeof(uint)), number);
        Advance(sizeof(uint));
        End(at, type, 0, streamId);
    }

    private void Reserve(int count)
    {
        if (_bytes.Length - Length < Math.Max(count, 1))
        {
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, Length + count));
        }
    }
}
