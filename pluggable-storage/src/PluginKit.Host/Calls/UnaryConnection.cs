using System.Buffers;
using System.Buffers.Binary;
using Grpc.Core;
using PluginKit.Host.Calls.Hpack;

namespace PluginKit.Host.Calls;

/// <summary>An HTTP/2 connection that carries small unary gRPC calls and nothing else.</summary>
/// <remarks>
/// RFC 9113 and grpc, <c>doc/PROTOCOL-HTTP2.md</c>. A thread reads; whoever adds frames writes all that wait, or leaves it to the one
/// who is writing. Requests fit into one frame and the peer's windows, or they are not begun here, so nothing waits for windows.
/// </remarks>
internal sealed class UnaryConnection : IDisposable
{
    private const int MaxPendingBytes = 1 << 20;
    private const int WindowBytes = 32 << 20;
    private const uint CancelError = 8;
    private const int FewCalls = 2;
    private static readonly TimeSpan DeadlinePeriod = TimeSpan.FromMilliseconds(10);

    private readonly object _lock = new();
    private readonly Stream _stream;
    private readonly bool _isSecure;
    private readonly Dictionary<int, UnaryStream> _streams = [];
    private readonly PeerLimits _limits = new();
    private readonly TaskCompletionSource _greeted = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Timer _deadlines;
    private OutgoingBytes _pending = new();
    private OutgoingBytes _writing = new();
    private HeaderBlockWriter? _headers;
    private long _sendWindow = 65535;
    private int _nextId = 1;
    private int _readerThread;
    private bool _isWriting;
    private bool _isFlushQueued;
    private bool _watchesDeadlines;
    private bool _isEnding;
    private bool _isClosed;

    private UnaryConnection(Stream stream, bool isSecure, bool answersInline)
    {
        (_stream, _isSecure, AnswersInline) = (stream, isSecure, answersInline);
        _deadlines = new Timer(static state => ((UnaryConnection)state!).EndOverdue(), this, Timeout.Infinite, Timeout.Infinite);
    }

    /// <summary>Whether callers go on in the reader's thread.</summary>
    public bool AnswersInline { get; }

    /// <summary>Whether calls can be begun.</summary>
    public bool IsUsable => !Volatile.Read(ref _isEnding);

    /// <summary>Greets the peer and waits for its greeting.</summary>
    /// <exception cref="IOException">The peer closed the connection.</exception>
    public static async Task<UnaryConnection> OpenAsync(Stream stream, bool isSecure, bool answersInline, CancellationToken cancellationToken)
    {
        var connection = new UnaryConnection(stream, isSecure, answersInline);
        connection.Greet();
        var reader = new FrameReader(stream, connection);
        new Thread(() => connection.Run(reader)) { IsBackground = true, Name = "plugin calls" }.Start();
        try
        {
            await connection._greeted.Task.WaitAsync(cancellationToken);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Begins a call.</summary>
    /// <param name="call">The call.</param>
    /// <param name="path">The method's full name.</param>
    /// <param name="metadata">The caller's headers.</param>
    /// <param name="message">The request, with its prefix.</param>
    /// <returns>False when it does not fit now; nothing was sent then.</returns>
    public bool TryStart(UnaryStream call, string path, Metadata? metadata, ReadOnlySpan<byte> message)
    {
        var left = call.Deadline == DateTime.MaxValue ? TimeSpan.MaxValue : call.Deadline.ToUniversalTime() - DateTime.UtcNow;
        if (left < TimeSpan.FromMilliseconds(1))
        {
            return false;
        }

        bool mustWrite;
        lock (_lock)
        {
            if (_isEnding || _headers is null || _streams.Count >= _limits.Streams || _pending.Length > MaxPendingBytes
                || message.Length > Math.Min(_limits.FrameBytes, Math.Min(_sendWindow, _limits.StreamWindowBytes)))
            {
                return false;
            }

            (call.Id, _nextId) = (_nextId, _nextId + 2);
            // The numbers run out after a thousand million calls; the next connection begins with 1 again.
            _isEnding = _nextId < 0;
            _sendWindow -= message.Length;
            _streams.Add(call.Id, call);
            RequestFrames.Write(_pending, _headers, call.Id, path, left, metadata, message);
            if (left != TimeSpan.MaxValue && !_watchesDeadlines)
            {
                _watchesDeadlines = true;
                _deadlines.Change(DeadlinePeriod, DeadlinePeriod);
            }

            mustWrite = MustWrite();
        }

        if (mustWrite)
        {
            _ = WriteAsync();
        }

        return true;
    }

    /// <summary>Tells the peer that nobody waits for an answer any more.</summary>
    public void Cancel(UnaryStream call)
    {
        bool mustWrite;
        lock (_lock)
        {
            if (!_streams.Remove(call.Id) || _isClosed || _pending.Length > MaxPendingBytes)
            {
                return;
            }

            _pending.Number(FrameType.ResetStream, call.Id, CancelError);
            mustWrite = MustWrite();
        }

        if (mustWrite)
        {
            _ = WriteAsync();
        }
    }

    public void Dispose() => Close(new IOException("the connection to the plugin was closed"));

    internal UnaryStream? Find(int id)
    {
        lock (_lock)
        {
            return _streams.GetValueOrDefault(id);
        }
    }

    internal void Remove(UnaryStream call)
    {
        lock (_lock)
        {
            _streams.Remove(call.Id);
        }
    }

    /// <summary>Takes the peer's settings.</summary>
    internal void OnSettings(ReadOnlySpan<byte> settings)
    {
        lock (_lock)
        {
            var tableBytes = _limits.HeaderTableBytes;
            for (; settings.Length >= 6; settings = settings[6..])
            {
                _limits.Set(BinaryPrimitives.ReadUInt16BigEndian(settings), BinaryPrimitives.ReadUInt32BigEndian(settings[2..]));
            }

            // A table that shrinks later would change the numbers of what is in it; the next connection knows from the start.
            _isEnding |= _headers is not null && tableBytes != _limits.HeaderTableBytes;
            _headers ??= new HeaderBlockWriter(_isSecure, _limits.HeaderTableBytes);
            Answer(FrameType.Settings, []);
        }

        _greeted.TrySetResult();
    }

    internal void OnPing(ReadOnlySpan<byte> payload)
    {
        lock (_lock)
        {
            Answer(FrameType.Ping, payload);
        }
    }

    internal void OnWindow(int streamId, uint increment)
    {
        // Windows of streams do not matter: a request is sent whole or not at all.
        if (streamId == 0)
        {
            lock (_lock)
            {
                _sendWindow = Math.Min(_sendWindow + increment, int.MaxValue);
            }
        }
    }

    /// <summary>Tells the peer that it may send more.</summary>
    internal void GrantWindow(int streamId, int bytes)
    {
        lock (_lock)
        {
            _pending.Number(FrameType.WindowUpdate, streamId, (uint)bytes);
        }
    }

    internal void OnGoAway(int lastId)
    {
        List<UnaryStream> refused;
        lock (_lock)
        {
            _isEnding = true;
            refused = [.. _streams.Values.Where(s => s.Id > lastId)];
            refused.ForEach(s => _streams.Remove(s.Id));
        }

        foreach (var call in refused)
        {
            call.Fail(Unavailable(new IOException("the plugin is ending and did not take the call")));
        }
    }

    /// <summary>Writes what was added while a batch of answers was read.</summary>
    internal void OnBatchEnd()
    {
        bool mustWrite;
        lock (_lock)
        {
            mustWrite = _pending.Length > 0 && !_isWriting;
            _isWriting |= mustWrite;
        }

        if (mustWrite)
        {
            _ = WriteAsync();
        }
    }

    private static Status Unavailable(Exception e) => new(StatusCode.Unavailable, $"the connection to the plugin is lost: {e.Message}", e);

    private void Greet()
    {
        _pending.Write("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"u8);
        RequestFrames.WriteSettings(_pending, WindowBytes);
        _pending.Number(FrameType.WindowUpdate, 0, WindowBytes);
        _isWriting = true;
        _ = WriteAsync();
    }

    private void Run(FrameReader reader)
    {
        _readerThread = Environment.CurrentManagedThreadId;
        try
        {
            reader.Run();
        }
        catch (Exception e)
        {
            // Whatever it is: an exception that leaves a thread ends the host.
            Close(e);
        }
    }

    // Answers to what the peer asks wait with the rest; a peer that asks without reading the answers is cut off.
    private void Answer(FrameType type, ReadOnlySpan<byte> payload)
    {
        if (_pending.Length > MaxPendingBytes)
        {
            throw new InvalidDataException("the plugin asks and does not read the answers");
        }

        var at = _pending.Begin();
        payload.CopyTo(_pending.GetSpan(payload.Length));
        _pending.Advance(payload.Length);
        _pending.End(at, type, FrameHeader.Acknowledge, 0);
    }

    // The reader writes once for all answers it read together; of many callers, one writes for those that come meanwhile.
    private bool MustWrite()
    {
        if (_isWriting || _isFlushQueued || Environment.CurrentManagedThreadId == _readerThread)
        {
            return false;
        }

        if (_streams.Count > FewCalls)
        {
            _isFlushQueued = true;
            ThreadPool.UnsafeQueueUserWorkItem(static connection => connection.Flush(), this, preferLocal: false);
            return false;
        }

        _isWriting = true;
        return true;
    }

    private void Flush()
    {
        lock (_lock)
        {
            _isFlushQueued = false;
        }

        OnBatchEnd();
    }

    private async Task WriteAsync()
    {
        try
        {
            while (true)
            {
                lock (_lock)
                {
                    if (_pending.Length == 0 || _isClosed)
                    {
                        _isWriting = false;
                        return;
                    }

                    (_pending, _writing) = (_writing, _pending);
                }

                await _stream.WriteAsync(_writing.Written, CancellationToken.None);
                _writing.Clear();
            }
        }
        catch (Exception e)
        {
            // Nobody waits for this task; the calls are told.
            Close(e);
        }
    }

    private void EndOverdue()
    {
        List<UnaryStream>? overdue = null;
        lock (_lock)
        {
            var (now, hasDeadlines) = (DateTime.UtcNow, false);
            foreach (var call in _streams.Values)
            {
                hasDeadlines |= call.Deadline != DateTime.MaxValue;
                if (call.Deadline != DateTime.MaxValue && call.Deadline.ToUniversalTime() <= now)
                {
                    (overdue ??= []).Add(call);
                }
            }

            if (!hasDeadlines && !_isClosed)
            {
                _watchesDeadlines = false;
                _deadlines.Change(Timeout.Infinite, Timeout.Infinite);
            }
        }

        overdue?.ForEach(call => call.Cancel(new Status(StatusCode.DeadlineExceeded, "")));
    }

    private void Close(Exception reason)
    {
        UnaryStream[] lost;
        lock (_lock)
        {
            if (_isClosed)
            {
                return;
            }

            _isEnding = _isClosed = true;
            lost = [.. _streams.Values];
            _streams.Clear();
        }

        _deadlines.Dispose();
        _stream.Dispose();
        _greeted.TrySetException(new IOException(reason.Message, reason));
        foreach (var call in lost)
        {
            call.Fail(Unavailable(reason));
        }
    }
}
