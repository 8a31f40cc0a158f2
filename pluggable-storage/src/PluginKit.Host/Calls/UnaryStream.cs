using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using Grpc.Core;

namespace PluginKit.Host.Calls;

/// <summary>One call on a connection: takes its answer together and ends once.</summary>
/// <remarks>What begins with "On" is called by the connection's reader only.</remarks>
internal abstract class UnaryStream(UnaryConnection connection)
{
    private const int PrefixBytes = MessageWriter.PrefixBytes;
    private const int HttpOk = 200;

    private readonly byte[] _prefix = new byte[PrefixBytes];
    private int _prefixLength;
    private byte[]? _message;
    private int _messageLength;
    private int _received;
    private int _httpStatus;
    private string? _grpcStatus;
    private string? _grpcMessage;
    private List<(string Name, string Value)>? _headers;
    private List<(string Name, string Value)>? _trailers;
    private bool _hasHeaders;
    private int _isDone;

    public int Id { get; set; }

    public DateTime Deadline { get; init; }

    /// <summary>Bytes received that the peer was not told of yet.</summary>
    public int Unannounced { get; set; }

    public bool IsDone => Volatile.Read(ref _isDone) != 0;

    protected Status Status { get; private set; }

    protected Metadata? Headers => ToMetadata(_headers);

    protected Metadata? Trailers => ToMetadata(_trailers);

    public void OnHeader(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value)
    {
        if (name.SequenceEqual(":status"u8))
        {
            _ = System.Buffers.Text.Utf8Parser.TryParse(value, out _httpStatus, out _);
        }
        else if (name.SequenceEqual("grpc-status"u8))
        {
            _grpcStatus = value.SequenceEqual("0"u8) ? "0" : Encoding.ASCII.GetString(value);
        }
        else if (name.SequenceEqual("grpc-message"u8))
        {
            _grpcMessage = Uri.UnescapeDataString(Encoding.UTF8.GetString(value));
        }
        else if (!name.SequenceEqual("content-type"u8) && !name.SequenceEqual("date"u8))
        {
            (_hasHeaders ? _trailers ??= [] : _headers ??= []).Add((Encoding.ASCII.GetString(name), Encoding.ASCII.GetString(value)));
        }
    }

    public void OnHeadersEnd(bool isLast)
    {
        if (_httpStatus is >= 100 and < HttpOk)
        {
            // Informational: the answer's own headers follow.
            _httpStatus = 0;
            return;
        }

        _hasHeaders = true;
        if (isLast)
        {
            OnEnd();
        }
    }

    /// <summary>Takes a part of the answer's body.</summary>
    /// <exception cref="InvalidDataException">It is not one message.</exception>
    public void OnData(ReadOnlySpan<byte> data)
    {
        if (_message is null)
        {
            var step = Math.Min(PrefixBytes - _prefixLength, data.Length);
            data[..step].CopyTo(_prefix.AsSpan(_prefixLength));
            _prefixLength += step;
            data = data[step..];
            if (_prefixLength == PrefixBytes)
            {
                Begin();
            }
        }

        if (data.Length > _messageLength - _received)
        {
            throw new InvalidDataException($"the plugin sent more than the {_messageLength} bytes of its answer");
        }

        data.CopyTo(_message.AsSpan(_received));
        _received += data.Length;
    }

    /// <summary>Gives the room for what is still to come, so that a large answer is read into its place.</summary>
    public Span<byte> OnDataRoom() => _message is null ? [] : _message.AsSpan(_received, _messageLength - _received);

    public void OnDataRead(int count) => _received += count;

    public void OnEnd()
    {
        Status = Judge();
        if (Status.StatusCode == StatusCode.OK && !IsDone)
        {
            Succeed(_message!, _messageLength);
        }
        else
        {
            Fail(Status);
        }
    }

    /// <summary>Ends the call without an answer.</summary>
    public void Fail(Status status)
    {
        if (TryEnd())
        {
            Status = status;
            Fail();
        }
    }

    /// <summary>Gives up: the caller no longer waits, and the peer is told.</summary>
    public void Cancel(Status status)
    {
        if (!IsDone)
        {
            connection.Cancel(this);
            Fail(status);
        }
    }

    /// <summary>Says whether the caller may end the call, which happens once.</summary>
    protected bool TryEnd() => Interlocked.Exchange(ref _isDone, 1) == 0;

    /// <summary>Reads the answer and ends the call; it gives the bytes back to the pool.</summary>
    protected abstract void Succeed(byte[] message, int length);

    /// <summary>Ends the call with <see cref="Status"/>.</summary>
    protected abstract void Fail();

    private void Begin()
    {
        if (_prefix[0] != 0)
        {
            throw new InvalidDataException("the plugin compressed its answer, which it was not asked to");
        }

        var length = BinaryPrimitives.ReadUInt32BigEndian(_prefix.AsSpan(1));
        if (length > (uint)Array.MaxLength)
        {
            throw new InvalidDataException($"the plugin announced an answer of {length} bytes");
        }

        _messageLength = (int)length;
        _message = ArrayPool<byte>.Shared.Rent(_messageLength);
    }

    private Status Judge()
    {
        if (_grpcStatus is null && _httpStatus != HttpOk)
        {
            return new Status(ToGrpc(_httpStatus), $"the plugin answered with HTTP status {_httpStatus}");
        }

        if (!int.TryParse(_grpcStatus, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var code))
        {
            return new Status(StatusCode.Unknown, "the plugin's answer has no grpc-status");
        }

        if (code != 0)
        {
            return new Status((StatusCode)code, _grpcMessage ?? "");
        }

        return _message is not null && _received == _messageLength
            ? Status.DefaultSuccess
            : new Status(StatusCode.Internal, "the plugin's answer ends before its message does");
    }

    // grpc, doc/http-grpc-status-mapping.md.
    private static StatusCode ToGrpc(int httpStatus) => httpStatus switch
    {
        400 => StatusCode.Internal,
        401 => StatusCode.Unauthenticated,
        403 => StatusCode.PermissionDenied,
        404 => StatusCode.Unimplemented,
        429 or 502 or 503 or 504 => StatusCode.Unavailable,
        _ => StatusCode.Unknown,
    };

    private static Metadata? ToMetadata(List<(string Name, string Value)>? pairs)
    {
        if (pairs is null)
        {
            return null;
        }

        var metadata = new Metadata();
        foreach (var (name, value) in pairs)
        {
            try
            {
                if (name.EndsWith(Metadata.BinaryHeaderSuffix, StringComparison.Ordinal))
                {
                    metadata.Add(name, Convert.FromBase64String(value.PadRight((value.Length + 3) / 4 * 4, '=')));
                }
                else
                {
                    metadata.Add(name, value);
                }
            }
            catch (Exception e) when (e is ArgumentException or FormatException)
            {
                // A name or value gRPC does not know: the answer counts without it.
            }
        }

        return metadata;
    }
}
