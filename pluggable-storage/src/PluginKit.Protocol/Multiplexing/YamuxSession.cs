using System.Buffers;
using System.Collections.Concurrent;
using System.IO.Pipelines;
using System.Threading.Channels;

namespace PluginKit.Protocol.Multiplexing;

/// <summary>Carries many streams over one connection (yamux, version 0).</summary>
/// <remarks>
/// hashicorp/yamux, <c>spec.md</c>. The side that connected is the client and uses odd stream ids. The peer is not trusted:
/// a frame of another version or type, more bytes than granted, or a stream id of the wrong side ends the session.
/// </remarks>
public sealed class YamuxSession : IAsyncDisposable
{
    internal const int InitialWindow = 256 * 1024;

    private const int AcceptBacklog = 256;
    private const uint NormalEnd = 0;
    private const uint ProtocolErrorEnd = 1;
    private static readonly TimeSpan KeepAlivePeriod = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan AnswerTime = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LastWordsTime = TimeSpan.FromSeconds(1);

    private readonly Stream _transport;
    private readonly bool _isClient;
    private readonly TimeProvider _time;
    private readonly OutgoingFrames _outgoing = new();
    private readonly ConcurrentDictionary<uint, YamuxStream> _streams = new();
    private readonly Channel<YamuxStream> _accepted = Channel.CreateBounded<YamuxStream>(AcceptBacklog);
    private readonly CancellationTokenSource _ending = new();
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task _writing;
    private YamuxStream? _receiving;
    private YamuxFlags _receivingFlags;
    private uint _receivingId;
    private long _payloadLeft;
    private uint _lastId;
    private volatile bool _mayOpen = true;
    private volatile TaskCompletionSource? _pong;

    private YamuxSession(Stream transport, bool isClient, TimeProvider time)
    {
        (_transport, _isClient, _time) = (transport, isClient, time);
        _lastId = isClient ? uint.MaxValue : 0; // so that the first ids are 1 and 2
        _writing = WriteAsync();
        _ = ReadAsync();
        _ = KeepAliveAsync();
    }

    /// <summary>Completes when the session has ended, for whatever reason; never fails.</summary>
    public Task Ended => _ended.Task;

    /// <summary>Begins a session.</summary>
    /// <param name="transport">The connection, which the session owns from now on.</param>
    /// <param name="isClient">Whether this side connected.</param>
    /// <param name="time">The clock of the keep-alive pings.</param>
    public static YamuxSession Start(Stream transport, bool isClient, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(transport);
        ArgumentNullException.ThrowIfNull(time);
        return new YamuxSession(transport, isClient, time);
    }

    /// <summary>Opens a stream; the peer learns of it at once.</summary>
    /// <exception cref="IOException">The session has ended, or its peer takes no more streams.</exception>
    public YamuxStream Open()
    {
        if (!_mayOpen || _ended.Task.IsCompleted)
        {
            throw new IOException("the yamux session has ended");
        }

        var id = Interlocked.Add(ref _lastId, 2);
        var stream = new YamuxStream(this, id);
        _streams[id] = stream;
        SendControl(new YamuxHeader(YamuxFrameType.WindowUpdate, YamuxFlags.Syn, id, 0));
        if (_ended.Task.IsCompleted)
        {
            stream.Break(new IOException("the yamux session has ended"));
        }

        return stream;
    }

    /// <summary>Waits for the next stream the peer opens.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The stream; null at the end of the session.</returns>
    public async ValueTask<YamuxStream?> AcceptAsync(CancellationToken cancellationToken) =>
        await _accepted.Reader.WaitToReadAsync(cancellationToken) && _accepted.Reader.TryRead(out var stream)
            ? stream
            : null;

    /// <summary>Asks the peer for an echo.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task PingAsync(CancellationToken cancellationToken)
    {
        var pong = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _pong = pong;
        SendControl(new YamuxHeader(YamuxFrameType.Ping, YamuxFlags.Syn, 0, 0));
        await pong.Task.WaitAsync(cancellationToken);
    }

    /// <summary>Says goodbye and closes the connection and all its streams.</summary>
    public async ValueTask DisposeAsync()
    {
        SendControl(new YamuxHeader(YamuxFrameType.GoAway, YamuxFlags.None, 0, NormalEnd));
        _outgoing.Complete();
        await Task.WhenAny(_writing, Task.Delay(LastWordsTime, _time));
        End("the yamux session was closed");
        await _writing;
        _ending.Dispose();
        _outgoing.Dispose();
    }

    internal void Forget(uint id) => _streams.TryRemove(id, out _);

    internal void SendControl(YamuxHeader header)
    {
        if (!_outgoing.TryAdd(header) && !_ended.Task.IsCompleted)
        {
            End("the yamux peer does not read the answers it asks for");
        }
    }

    internal ValueTask SendDataAsync(uint id, ReadOnlyMemory<byte> payload, CancellationToken cancellationToken) =>
        _outgoing.AddAsync(new YamuxHeader(YamuxFrameType.Data, YamuxFlags.None, id, (uint)payload.Length), payload, cancellationToken);

    private async Task WriteAsync()
    {
        try
        {
            await _outgoing.WriteToAsync(_transport, _ending.Token);
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or OperationCanceledException)
        {
            End(e.Message);
        }
    }

    private async Task ReadAsync()
    {
        var reader = PipeReader.Create(_transport, new StreamPipeReaderOptions(bufferSize: OutgoingFrames.MaxPayload, leaveOpen: true));
        try
        {
            while (true)
            {
                var result = await reader.ReadAsync(_ending.Token);
                var rest = result.Buffer;
                Take(ref rest);
                reader.AdvanceTo(rest.Start, rest.End);
                if (result.IsCompleted)
                {
                    End("the yamux connection was closed");
                    return;
                }
            }
        }
        catch (InvalidDataException e)
        {
            SendControl(new YamuxHeader(YamuxFrameType.GoAway, YamuxFlags.None, 0, ProtocolErrorEnd));
            _outgoing.Complete();
            await Task.WhenAny(_writing, Task.Delay(LastWordsTime, _time));
            End(e.Message);
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or OperationCanceledException)
        {
            End(e.Message);
        }
    }

    private async Task KeepAliveAsync()
    {
        try
        {
            while (true)
            {
                await Task.Delay(KeepAlivePeriod, _time, _ending.Token);
                await PingAsync(_ending.Token).WaitAsync(AnswerTime, _time);
            }
        }
        catch (TimeoutException)
        {
            End("the yamux peer did not answer a ping");
        }
        catch (Exception e) when (e is OperationCanceledException or ObjectDisposedException)
        {
            // The session has ended.
        }
    }

    private void Take(ref ReadOnlySequence<byte> buffer)
    {
        Span<byte> head = stackalloc byte[YamuxHeader.Size];
        while (true)
        {
            if (_payloadLeft > 0)
            {
                var length = Math.Min(_payloadLeft, buffer.Length);
                TakePayload(buffer.Slice(0, length));
                buffer = buffer.Slice(length);
                if (_payloadLeft > 0)
                {
                    return;
                }
            }

            if (buffer.Length < YamuxHeader.Size)
            {
                return;
            }

            buffer.Slice(0, YamuxHeader.Size).CopyTo(head);
            buffer = buffer.Slice(YamuxHeader.Size);
            if (!YamuxHeader.TryRead(head, out var header))
            {
                throw new InvalidDataException("the peer does not speak yamux version 0");
            }

            Take(header);
        }
    }

    private void Take(YamuxHeader header)
    {
        switch (header.Type)
        {
            case YamuxFrameType.Ping when header.Flags.HasFlag(YamuxFlags.Syn):
                SendControl(header with { Flags = YamuxFlags.Ack });
                break;
            case YamuxFrameType.Ping:
                _pong?.TrySetResult();
                break;
            case YamuxFrameType.GoAway when header.Length == NormalEnd:
                _mayOpen = false;
                break;
            case YamuxFrameType.GoAway:
                throw new IOException($"the yamux peer ended the session with error {header.Length}");
            default:
                TakeStreamFrame(header);
                break;
        }
    }

    private void TakeStreamFrame(YamuxHeader header)
    {
        if (header.Flags.HasFlag(YamuxFlags.Syn))
        {
            Admit(header.StreamId);
        }

        var stream = _streams.GetValueOrDefault(header.StreamId);
        if (header.Type == YamuxFrameType.WindowUpdate)
        {
            stream?.Grant(header.Length);
            Finish(stream, header.Flags, header.StreamId);
            return;
        }

        (_receiving, _receivingFlags, _receivingId, _payloadLeft) = (stream, header.Flags, header.StreamId, header.Length);
        if (_payloadLeft == 0)
        {
            Finish(stream, header.Flags, header.StreamId);
        }
    }

    private void TakePayload(in ReadOnlySequence<byte> payload)
    {
        _payloadLeft -= payload.Length;
        // Bytes of a stream that is gone are read and forgotten.
        if (_receiving is { } stream && !stream.Receive(payload))
        {
            SendControl(new YamuxHeader(YamuxFrameType.WindowUpdate, YamuxFlags.Rst, stream.Id, 0));
            Forget(stream.Id);
            _receiving = null;
        }

        if (_payloadLeft == 0)
        {
            Finish(_receiving, _receivingFlags, _receivingId);
        }
    }

    private void Admit(uint id)
    {
        var isTheirs = id != 0 && (id % 2 == 0) == _isClient;
        if (!isTheirs || _streams.ContainsKey(id))
        {
            throw new InvalidDataException($"the peer began a yamux stream with the id {id}, which is not its to use");
        }

        var stream = new YamuxStream(this, id);
        if (_accepted.Writer.TryWrite(stream))
        {
            _streams[id] = stream;
            SendControl(new YamuxHeader(YamuxFrameType.WindowUpdate, YamuxFlags.Ack, id, 0));
        }
        else
        {
            SendControl(new YamuxHeader(YamuxFrameType.WindowUpdate, YamuxFlags.Rst, id, 0));
        }
    }

    private void Finish(YamuxStream? stream, YamuxFlags flags, uint id)
    {
        if (flags.HasFlag(YamuxFlags.Rst))
        {
            stream?.Break(new IOException("the peer reset the yamux stream"));
            Forget(id);
        }
        else if (flags.HasFlag(YamuxFlags.Fin) && stream is not null && stream.CloseRemote())
        {
            Forget(id);
        }
    }

    private void End(string reason)
    {
        if (!_ended.TrySetResult())
        {
            return;
        }

        _mayOpen = false;
        _outgoing.Complete();
        _accepted.Writer.TryComplete();
        try
        {
            _ending.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // Disposed at the same time.
        }

        _transport.Dispose();
        foreach (var stream in _streams.Values)
        {
            stream.Break(new IOException(reason));
        }

        _streams.Clear();
    }
}
