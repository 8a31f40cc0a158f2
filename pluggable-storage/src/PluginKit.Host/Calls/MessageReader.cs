using System.Buffers;
using Grpc.Core;

namespace PluginKit.Host.Calls;

/// <summary>Gives a marshaller the bytes of an answer.</summary>
internal sealed class MessageReader(byte[] bytes, int length) : DeserializationContext
{
    public override int PayloadLength => length;

    public override byte[] PayloadAsNewBuffer() => bytes.AsSpan(0, length).ToArray();

    public override ReadOnlySequence<byte> PayloadAsReadOnlySequence() => new(bytes, 0, length);
}
