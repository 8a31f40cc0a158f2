using System.Buffers;

namespace ThreeGens.Json;

/// <summary>Collects bytes in an array that outlives the call, one per thread, so that serialising allocates only the result.</summary>
internal sealed class PooledBuffer : IBufferWriter<byte>
{
    // A thread keeps at most this much; a rare huge document gives its memory back.
    private const int LargestKept = 1 << 20;
    private const int Initial = 4096;

    [ThreadStatic]
    private static PooledBuffer? _ofThread;

    private byte[] _bytes = new byte[Initial];
    private int _count;

    /// <summary>Takes this thread's buffer, empty. A nested call (a converter that serialises) gets one of its own.</summary>
    public static PooledBuffer Rent()
    {
        var buffer = _ofThread ?? new PooledBuffer();
        _ofThread = null;
        buffer._count = 0;
        return buffer;
    }

    public static void Return(PooledBuffer buffer)
    {
        if (buffer._bytes.Length > LargestKept)
        {
            buffer._bytes = new byte[Initial];
        }

        _ofThread = buffer;
    }

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _count);

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

    private void EnsureFree(int count)
    {
        var needed = (long)_count + Math.Max(count, 1);
        if (needed <= _bytes.Length)
        {
            return;
        }

        var size = Math.Min(Array.MaxLength, Math.Max(needed, 2L * _bytes.Length));
        if (needed > size)
        {
            throw new InvalidOperationException("The document is larger than the largest array.");
        }

        Array.Resize(ref _bytes, (int)size);
    }
}
