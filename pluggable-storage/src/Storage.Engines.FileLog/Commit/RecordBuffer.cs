using Storage.Engines.FileLog.Records;
using Storage.Engines.FileLog.Segments;

namespace Storage.Engines.FileLog.Commit;

/// <summary>Lays out the records of a batch as a list of pieces: small ones copied together, large values as they are.</summary>
internal sealed class RecordBuffer
{
    private const int LargeValue = 16 * 1024;
    private const int Kept = 4 << 20;
    private readonly List<ReadOnlyMemory<byte>> _pieces = [];
    private byte[] _bytes = new byte[64 * 1024];
    private int _used;
    private int _pieceStart;

    /// <value>The pieces, in the order of the file; valid until the next <see cref="Clear"/>.</value>
    internal IReadOnlyList<ReadOnlyMemory<byte>> Pieces
    {
        get
        {
            ClosePiece();
            return _pieces;
        }
    }

    internal long Length { get; private set; }

    internal void Clear()
    {
        if (_bytes.Length > Kept)
        {
            _bytes = new byte[64 * 1024];
        }

        _pieces.Clear();
        _used = 0;
        _pieceStart = 0;
        Length = 0;
    }

    /// <summary>Appends a record.</summary>
    /// <param name="segment">The segment it is for.</param>
    /// <param name="offset">Where in the segment this record will start.</param>
    /// <param name="kind">Put or delete.</param>
    /// <param name="key">The key.</param>
    /// <param name="keyLength">Its length as UTF-8.</param>
    /// <param name="value">The value; not copied when large.</param>
    /// <param name="sequence">The number of the write.</param>
    /// <param name="batch">The number of the first write of the batch.</param>
    internal RecordHeader Append(
        Segment segment, long offset, RecordKind kind, string key, int keyLength, ReadOnlyMemory<byte> value, ulong sequence, ulong batch)
    {
        var isLarge = value.Length >= LargeValue;
        Reserve((2 * RecordHeader.Size) + keyLength + (isLarge ? 0 : value.Length));

        var keyBytes = _bytes.AsSpan(_used + RecordHeader.Size, keyLength);
        KeyBytes.Write(key, keyBytes);
        var header = new RecordHeader(
            kind, sequence, batch, KeyBytes.Fingerprint(keyBytes), keyLength, value.Length,
            Crc32C.Compute(keyBytes), Crc32C.Compute(value.Span));
        header.Write(_bytes.AsSpan(_used), RecordHeader.HeadMagic, segment.SeedAt(offset));
        _used += RecordHeader.Size + keyLength;

        if (isLarge)
        {
            ClosePiece();
            _pieces.Add(value);
        }
        else
        {
            value.Span.CopyTo(_bytes.AsSpan(_used));
            _used += value.Length;
        }

        var tail = offset + header.RecordLength - RecordHeader.Size;
        header.Write(_bytes.AsSpan(_used), RecordHeader.TailMagic, segment.SeedAt(tail));
        _used += RecordHeader.Size;
        Length += header.RecordLength;
        return header;
    }

    private void Reserve(int bytes)
    {
        if (_bytes.Length - _used >= bytes)
        {
            return;
        }

        // Closed pieces keep the old array alive; only the open one moves along.
        ClosePiece();
        _bytes = new byte[Math.Max(bytes, _bytes.Length * 2)];
        _used = 0;
        _pieceStart = 0;
    }

    private void ClosePiece()
    {
        if (_used > _pieceStart)
        {
            _pieces.Add(_bytes.AsMemory(_pieceStart, _used - _pieceStart));
            _pieceStart = _used;
        }
    }
}
