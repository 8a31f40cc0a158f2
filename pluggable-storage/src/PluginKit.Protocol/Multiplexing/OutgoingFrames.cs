using System.Buffers;
using System.Threading.Channels;

namespace PluginKit.Protocol.Multiplexing;

/// <summary>The frames a session is about to write: in order, several to one write, bounded.</summary>
/// <remarks>
/// A reader that had to wait for its own writes could dead-lock with a peer that does the same; so frames are queued and one
/// loop writes them. Data frames wait for a place in the queue; control frames are few, and too many of them end the session.
/// </remarks>
internal sealed class OutgoingFrames : IDisposable
{
    public const int MaxPayload = 64 * 1024;

    private const int MaxDataFrames = 32;
    private const int MaxControlFrames = 4096;
    private const int BatchBytes = 64 * 1024;

    private readonly Channel<Frame> _frames = Channel.CreateUnbounded<Frame>(new UnboundedChannelOptions { SingleReader = true });
    private readonly SemaphoreSlim _places = new(MaxDataFrames);
    private int _controlFrames;

    /// <summary>Queues a frame without payload.</summary>
    /// <returns>False when the peer asks for more answers than it reads, or the session is over.</returns>
    public bool TryAdd(YamuxHeader header)
    {
        if (Interlocked.Increment(ref _controlFrames) > MaxControlFrames)
        {
            return false;
        }

        var buffer = ArrayPool<byte>.Shared.Rent(YamuxHeader.Size);
        header.Write(buffer);
        return _frames.Writer.TryWrite(new Frame(buffer, YamuxHeader.Size, IsData: false));
    }

    /// <summary>Queues a data frame when there is a place.</summary>
    /// <exception cref="IOException">The session is over.</exception>
    public async ValueTask AddAsync(YamuxHeader header, ReadOnlyMemory<byte> payload, CancellationToken cancellationToken)
    {
        await _places.WaitAsync(cancellationToken);
        var length = YamuxHeader.Size + payload.Length;
        var buffer = ArrayPool<byte>.Shared.Rent(length);
        header.Write(buffer);
        payload.CopyTo(buffer.AsMemory(YamuxHeader.Size));
        if (!_frames.Writer.TryWrite(new Frame(buffer, length, IsData: true)))
        {
            throw new IOException("the yamux session has ended");
        }
    }

    /// <summary>Takes no more frames; the queued ones are still written.</summary>
    public void Complete() => _frames.Writer.TryComplete();

    /// <summary>Writes frames until the last.</summary>
    public async Task WriteToAsync(Stream transport, CancellationToken cancellationToken)
    {
        var batch = new byte[BatchBytes];
        while (await _frames.Reader.WaitToReadAsync(cancellationToken))
        {
            var filled = 0;
            while (_frames.Reader.TryRead(out var frame))
            {
                if (filled + frame.Length > batch.Length)
                {
                    await transport.WriteAsync(batch.AsMemory(0, filled), cancellationToken);
                    filled = 0;
                }

                if (frame.Length > batch.Length)
                {
                    await transport.WriteAsync(frame.Buffer.AsMemory(0, frame.Length), cancellationToken);
                }
                else
                {
                    frame.Buffer.AsSpan(0, frame.Length).CopyTo(batch.AsSpan(filled));
                    filled += frame.Length;
                }

                Release(frame);
            }

            await transport.WriteAsync(batch.AsMemory(0, filled), cancellationToken);
        }
    }

    public void Dispose() => _places.Dispose();

    private void Release(Frame frame)
    {
        ArrayPool<byte>.Shared.Return(frame.Buffer);
        if (frame.IsData)
        {
            _places.Release();
        }
        else
        {
            Interlocked.Decrement(ref _controlFrames);
        }
    }

    private readonly record struct Frame(byte[] Buffer, int Length, bool IsData);
}
