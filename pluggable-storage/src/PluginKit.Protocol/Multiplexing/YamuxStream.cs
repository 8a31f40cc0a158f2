using System.Buffers;
using System.IO.Pipelines;

namespace PluginKit.Protocol.Multiplexing;

/// <summary>One stream of a yamux session. Reading and writing may go on at the same time; disposing it ends both.</summary>
public sealed class YamuxStream : Stream
{
    private readonly YamuxSession _session;
    private readonly Pipe _incoming = new(new PipeOptions(pauseWriterThreshold: 0, useSynchronizationContext: false));
    private readonly SemaphoreSlim _writing = new(1, 1);
    private readonly Lock _gate = new();
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _sendWindow = YamuxSession.InitialWindow;
    private long _receiveWindow = YamuxSession.InitialWindow;
    private int _consumed;
    private bool _localClosed;
    private bool _remoteClosed;
    private Exception? _broken;

    internal YamuxStream(YamuxSession session, uint id) => (_session, Id) = (session, id);

    /// <summary>The number of the stream in its session: odd when the client opened it.</summary>
    public uint Id { get; }

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => true;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <inheritdoc/>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        // A read of nothing waits for data, as with sockets.
        var result = await _incoming.Reader.ReadAsync(cancellationToken);
        var length = (int)Math.Min(result.Buffer.Length, buffer.Length);
        result.Buffer.Slice(0, length).CopyTo(buffer.Span);
        _incoming.Reader.AdvanceTo(result.Buffer.GetPosition(length));
        Credit(length);
        return length;
    }

    /// <inheritdoc/>
    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        await _writing.WaitAsync(cancellationToken);
        try
        {
            while (!buffer.IsEmpty)
            {
                var length = await TakeWindowAsync(buffer.Length, cancellationToken);
                await _session.SendDataAsync(Id, buffer[..length], cancellationToken);
                buffer = buffer[length..];
            }
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => ReadAsync(buffer.AsMemory(offset, count)).AsTask().GetAwaiter().GetResult();

    /// <inheritdoc/>
    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => WriteAsync(buffer.AsMemory(offset, count)).AsTask().GetAwaiter().GetResult();

    /// <inheritdoc/>
    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <summary>Takes payload from the wire.</summary>
    /// <returns>False when nobody will read it: the stream must be reset.</returns>
    /// <exception cref="InvalidDataException">The peer sent more than it was granted.</exception>
    internal bool Receive(in ReadOnlySequence<byte> payload)
    {
        if (Interlocked.Add(ref _receiveWindow, -payload.Length) < 0)
        {
            throw new InvalidDataException($"stream {Id} got more bytes than its window allows");
        }

        lock (_gate)
        {
            if (_localClosed || _remoteClosed || _broken is not null)
            {
                return false;
            }

            foreach (var segment in payload)
            {
                _incoming.Writer.Write(segment.Span);
            }

            // Never waits, since the window is the bound: the result is there at once.
            _incoming.Writer.FlushAsync().AsTask().GetAwaiter().GetResult();
            return true;
        }
    }

    internal void Grant(uint bytes)
    {
        lock (_gate)
        {
            _sendWindow += bytes;
            Wake();
        }
    }

    /// <summary>Takes the end of the peer's half.</summary>
    /// <returns>Whether both halves are closed.</returns>
    internal bool CloseRemote()
    {
        lock (_gate)
        {
            _remoteClosed = true;
            _incoming.Writer.Complete();
            return _localClosed;
        }
    }

    internal void Break(Exception reason)
    {
        lock (_gate)
        {
            _broken ??= reason;
            _incoming.Writer.Complete(_broken);
            Wake();
        }
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            Close(out var both);
            if (both)
            {
                _session.Forget(Id);
            }
        }

        base.Dispose(disposing);
    }

    private void Close(out bool both)
    {
        lock (_gate)
        {
            both = _remoteClosed;
            if (_localClosed)
            {
                return;
            }

            _localClosed = true;
            Wake();
        }

        _session.SendControl(new YamuxHeader(YamuxFrameType.WindowUpdate, YamuxFlags.Fin, Id, 0));
        _incoming.Reader.CancelPendingRead();
    }

    private void Credit(int length)
    {
        _consumed += length;
        if (_consumed < YamuxSession.InitialWindow / 2)
        {
            return;
        }

        var delta = (uint)_consumed;
        _consumed = 0;
        Interlocked.Add(ref _receiveWindow, delta);
        _session.SendControl(new YamuxHeader(YamuxFrameType.WindowUpdate, YamuxFlags.None, Id, delta));
    }

    private async ValueTask<int> TakeWindowAsync(int wanted, CancellationToken cancellationToken)
    {
        while (true)
        {
            Task changed;
            lock (_gate)
            {
                ObjectDisposedException.ThrowIf(_localClosed, this);
                if (_broken is not null)
                {
                    throw new IOException(_broken.Message, _broken);
                }

                if (_sendWindow > 0)
                {
                    var taken = (int)Math.Min(Math.Min(wanted, OutgoingFrames.MaxPayload), _sendWindow);
                    _sendWindow -= taken;
                    return taken;
                }

                changed = _changed.Task;
            }

            await changed.WaitAsync(cancellationToken);
        }
    }

    // Under the lock.
    private void Wake()
    {
        _changed.TrySetResult();
        _changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
