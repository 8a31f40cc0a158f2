using Storage.Engines.FileLog.Files;

namespace Storage.Engines.FileLog.Segments;

/// <summary>Reads a file mostly forward through one buffer.</summary>
internal sealed class FileWindow(IFile file, long end)
{
    private const int BufferSize = 256 * 1024;
    private byte[] _buffer = [];
    private long _start;
    private int _count;

    /// <summary>Gives the bytes from an offset on.</summary>
    /// <param name="offset">Where to start.</param>
    /// <param name="wished">How many bytes are wanted.</param>
    /// <returns>As many as wished, fewer at the end of the file; valid until the next call.</returns>
    internal ReadOnlySpan<byte> At(long offset, int wished)
    {
        wished = (int)Math.Min(wished, end - offset);
        if (wished <= 0)
        {
            return [];
        }

        if (offset < _start || offset + wished > _start + _count)
        {
            Fill(offset, wished);
        }

        var from = (int)(offset - _start);
        return _buffer.AsSpan(from, Math.Min(wished, _count - from));
    }

    private void Fill(long offset, int wished)
    {
        var size = (int)Math.Min(Math.Max(wished, BufferSize), end - offset);
        if (_buffer.Length < size)
        {
            _buffer = GC.AllocateUninitializedArray<byte>(size);
        }

        _start = offset;
        _count = file.Read(offset, _buffer.AsSpan(0, size));
    }
}
