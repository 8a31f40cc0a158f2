using System.Buffers;
using System.Buffers.Binary;
using Grpc.Core;

namespace PluginKit.Host.Calls;

/// <summary>Takes a request's bytes, with gRPC's five bytes in front of them.</summary>
internal sealed class MessageWriter : SerializationContext
{
    public const int PrefixBytes = 5;

    private readonly ArrayBufferWriter<byte> _bytes = new();

    public ReadOnlySpan<byte> Written => _bytes.WrittenSpan;

    public void Begin()
    {
        _bytes.ResetWrittenCount();
        _bytes.GetSpan(PrefixBytes)[..PrefixBytes].Clear();
        _bytes.Advance(PrefixBytes);
    }

    public override IBufferWriter<byte> GetBufferWriter() => _bytes;

    public override void Complete(byte[] payload)
    {
        _bytes.Write(payload);
        Complete();
    }

    public override void SetPayloadLength(int payloadLength)
    {
        // Known from what was written.
    }

    public override void Complete()
    {
        var prefix = System.Runtime.InteropServices.MemoryMarshal.AsMemory(_bytes.WrittenMemory).Span;
        BinaryPrimitives.WriteInt32BigEndian(prefix[1..], _bytes.WrittenCount - PrefixBytes);
    }
}
