using System.Buffers;

namespace ThreeGens.Json;

/// <summary>Collects a document in pooled memory; unlike <see cref="PooledBuffer"/> it may be carried across awaits.</summary>
internal sealed class DocumentBuffer : IBufferWriter<byte>, IDisposable
{
    private const int Initial = 4096;

    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(Initial);
    private int _count;

    public int Count => _count;

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _count);

    public ReadOnlyMemory<byte> WrittenMemory => _bytes.AsMemory(0, _count);

    /// <summary>Drops the byte order mark that files may begin with.</summary>
    public static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> document) =>
        document.StartsWith("\uFEFF"u8) ? document[3..] : document;

    /// <summary>Drops the byte order mark that files may begin with, wherever the pieces of the document meet.</summary>
    public static ReadOnlySequence<byte> WithoutMark(ReadOnlySequence<byte> document)
    {
        Span<byte> start = stackalloc byte[3];
        if (document.Length < start.Length)
        {
            return document;
        }

        document.Slice(0, start.Length).CopyTo(start);
        return start.SequenceEqual("\uFEFF"u8) ? document.Slice(start.Length) : document;
    }

    /// <summary>Reads once; gives false at the end of the stream.</summary>
    public async ValueTask<bool> ReadFromAsync(Stream stream, CancellationToken cancellationToken)
    {
        EnsureFree(Initial / 2);
        var read = await stream.ReadAsync(_bytes.AsMemory(_count), cancellationToken).ConfigureAwait(false);
        _count += read;
        return read > 0;
    }

    public void Append(byte value)
    {
        EnsureFree(1);
        _bytes[_count++] = value;
    }

    /// <summary>Drops bytes from the front.</summary>
    public void Consume(int count)
    {
        _bytes.AsSpan(count, _count - count).CopyTo(_bytes);
        _count -= count;
    }

    public void Advance(int count) => _count += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        EnsureFree(sizeHint);
        return _bytes.AsMemory(_count);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        EnsureFree(sizeHint);
        return _bytes.AsSpan(_count);
    }

    public void Dispose()
    {
        if (_bytes.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_bytes);
            _bytes = [];
            _count = 0;
        }
    }

    private void EnsureFree(int count)
    {
        var needed = checked(_count + Math.Max(count, 1));
        if (needed <= _bytes.Length)
        {
            return;
        }

        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(needed, (int)Math.Min(Array.MaxLength, 2L * _bytes.Length)));
        Written.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}
