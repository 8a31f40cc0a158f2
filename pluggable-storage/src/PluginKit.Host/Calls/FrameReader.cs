using System.Buffers.Binary;
using Grpc.Core;
using PluginKit.Host.Calls.Hpack;

namespace PluginKit.Host.Calls;

/// <summary>Reads the frames of a connection and gives them to its calls. Takes a bounded amount of memory, whatever the peer sends.</summary>
internal sealed class FrameReader(Stream stream, UnaryConnection connection)
{
    private const int PriorityBytes = 5;
    private const int ConnectionWindowStep = 8 << 20;
    private const int StreamWindowStep = 8 << 20;

    private readonly byte[] _buffer = new byte[FrameHeader.Size + HeaderBlockReader.MaxBlockBytes];
    private readonly HeaderBlockReader _headers = new();
    private int _start;
    private int _end;
    private int _unannounced;

    /// <exception cref="IOException">The peer closed the connection.</exception>
    /// <exception cref="InvalidDataException">What the peer sends is not HTTP/2.</exception>
    public void Run()
    {
        var isFirst = true;
        while (true)
        {
            Need(FrameHeader.Size);
            var frame = FrameHeader.Read(_buffer.AsSpan(_start));
            if (isFirst && frame.Type != FrameType.Settings)
            {
                throw new InvalidDataException("the plugin's first frame is not SETTINGS");
            }

            isFirst = false;
            _start += FrameHeader.Size;
            if (frame.Type == FrameType.Data)
            {
                ReadData(frame);
            }
            else
            {
                Read(frame);
            }
        }
    }

    private void Read(FrameHeader frame)
    {
        var payload = Payload(frame.Length);
        switch (frame.Type)
        {
            case FrameType.Headers:
                ReadHeaders(frame, payload);
                break;
            case FrameType.ResetStream:
                OnReset(frame.StreamId, Number(payload));
                break;
            case FrameType.Settings when !frame.Has(FrameHeader.Acknowledge):
                connection.OnSettings(payload);
                break;
            case FrameType.Ping when !frame.Has(FrameHeader.Acknowledge) && payload.Length == sizeof(ulong):
                connection.OnPing(payload);
                break;
            case FrameType.GoAway:
                connection.OnGoAway((int)Number(payload) & int.MaxValue);
                break;
            case FrameType.WindowUpdate:
                connection.OnWindow(frame.StreamId, Number(payload) & int.MaxValue);
                break;
            case FrameType.PushPromise or FrameType.Continuation:
                throw new InvalidDataException($"the plugin sent a {frame.Type} frame where none can be");
            default:
                // Acknowledgements, and what is not known.
                break;
        }
    }

    private void ReadHeaders(FrameHeader frame, ReadOnlySpan<byte> payload)
    {
        var block = WithoutPadding(frame, payload);
        block = frame.Has(FrameHeader.HasPriority) && block.Length >= PriorityBytes ? block[PriorityBytes..] : block;
        if (!frame.Has(FrameHeader.EndHeaders))
        {
            block = Continue(frame.StreamId, block);
        }

        var call = connection.Find(frame.StreamId);
        // Read also when nobody waits: a block that cannot be read ends the connection in any case.
        _headers.Read(block, call is null ? static (_, _) => { } : call.OnHeader);
        if (call is not null)
        {
            if (frame.Has(FrameHeader.EndStream))
            {
                connection.Remove(call);
            }

            call.OnHeadersEnd(frame.Has(FrameHeader.EndStream));
        }
    }

    // Few peers split headers; the pieces are put together aside.
    private byte[] Continue(int streamId, ReadOnlySpan<byte> first)
    {
        var block = first.ToArray();
        while (true)
        {
            Need(FrameHeader.Size);
            var frame = FrameHeader.Read(_buffer.AsSpan(_start));
            _start += FrameHeader.Size;
            if (frame.Type != FrameType.Continuation || frame.StreamId != streamId || block.Length + frame.Length > HeaderBlockReader.MaxBlockBytes)
            {
                throw new InvalidDataException("the plugin's header block does not end, or is too long");
            }

            block = [.. block, .. Payload(frame.Length)];
            if (frame.Has(FrameHeader.EndHeaders))
            {
                return block;
            }

            if (frame.Length == 0)
            {
                throw new InvalidDataException("the plugin sends empty pieces of a header block");
            }
        }
    }

    private void ReadData(FrameHeader frame)
    {
        if (frame.Length > RequestFrames.MaxFrameBytes)
        {
            throw new InvalidDataException($"the plugin sent a frame of {frame.Length} bytes");
        }

        var call = connection.Find(frame.StreamId);
        if (frame.Has(FrameHeader.Padded))
        {
            call?.OnData(WithoutPadding(frame, Payload(frame.Length)));
        }
        else
        {
            ReadUnpadded(call, frame.Length);
        }

        Announce(call, frame.Length, frame.Has(FrameHeader.EndStream));
        if (call is not null && frame.Has(FrameHeader.EndStream))
        {
            connection.Remove(call);
            call.OnEnd();
        }
    }

    private void ReadUnpadded(UnaryStream? call, int left)
    {
        while (left > 0)
        {
            var room = call is null ? [] : call.OnDataRoom();
            if (_start == _end && room.Length >= _buffer.Length)
            {
                // Large: from the socket to where it belongs.
                var direct = stream.Read(room[..Math.Min(room.Length, left)]);
                if (direct == 0)
                {
                    throw new IOException("the plugin closed the connection");
                }

                call!.OnDataRead(direct);
                left -= direct;
                continue;
            }

            Need(1);
            var step = Math.Min(left, _end - _start);
            call?.OnData(_buffer.AsSpan(_start, step));
            _start += step;
            left -= step;
        }
    }

    private void Announce(UnaryStream? call, int length, bool isLast)
    {
        _unannounced += length;
        if (_unannounced >= ConnectionWindowStep)
        {
            connection.GrantWindow(0, _unannounced);
            _unannounced = 0;
        }

        if (call is null || isLast)
        {
            return;
        }

        call.Unannounced += length;
        if (call.Unannounced >= StreamWindowStep)
        {
            connection.GrantWindow(call.Id, call.Unannounced);
            call.Unannounced = 0;
        }
    }

    private void OnReset(int streamId, uint code)
    {
        if (connection.Find(streamId) is { } call)
        {
            connection.Remove(call);
            call.Fail(new Status(ToGrpc(code), $"the plugin reset the call (HTTP/2 error {code})", new IOException($"HTTP/2 error {code}")));
        }
    }

    // grpc, doc/PROTOCOL-HTTP2.md, "Errors".
    private static StatusCode ToGrpc(uint code) => code switch
    {
        7 => StatusCode.Unavailable,
        8 => StatusCode.Cancelled,
        11 => StatusCode.ResourceExhausted,
        12 => StatusCode.PermissionDenied,
        _ => StatusCode.Internal,
    };

    private static uint Number(ReadOnlySpan<byte> payload) => payload.Length >= sizeof(uint)
        ? BinaryPrimitives.ReadUInt32BigEndian(payload)
        : throw new InvalidDataException("the plugin sent a frame that is too short");

    private static ReadOnlySpan<byte> WithoutPadding(FrameHeader frame, ReadOnlySpan<byte> payload)
    {
        if (!frame.Has(FrameHeader.Padded))
        {
            return payload;
        }

        return payload.Length > 0 && payload[0] < payload.Length
            ? payload[1..^payload[0]]
            : throw new InvalidDataException("the plugin sent a frame with more padding than content");
    }

    private ReadOnlySpan<byte> Payload(int length)
    {
        if (length > HeaderBlockReader.MaxBlockBytes)
        {
            throw new InvalidDataException($"the plugin sent a frame of {length} bytes");
        }

        Need(length);
        var payload = _buffer.AsSpan(_start, length);
        _start += length;
        return payload;
    }

    private void Need(int count)
    {
        if (_end - _start >= count)
        {
            return;
        }

        // Nothing more at hand: what the answers led to is sent before waiting.
        connection.OnBatchEnd();
        if (_buffer.Length - _start < Math.Max(count, _buffer.Length / 2))
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        while (_end - _start < count)
        {
            var read = stream.Read(_buffer.AsSpan(_end));
            if (read == 0)
            {
                throw new IOException("the plugin closed the connection");
            }

            _end += read;
        }
    }
}
