using Storage.Engines.FileLog.Files;
using Storage.Engines.FileLog.Records;

namespace Storage.Engines.FileLog.Segments;

/// <summary>Walks a segment record by record and finds the way on behind damage.</summary>
internal sealed class SegmentScanner(IFile file, long end, ulong storeId, int segmentId, bool checkValues)
{
    private const int SearchStep = 64 * 1024;
    private const int ValueStep = 256 * 1024;
    private readonly FileWindow _window = new(file, end);

    /// <summary>Yields everything from the segment header to the end, in the order of the file.</summary>
    internal IEnumerable<ScanItem> Scan()
    {
        var position = (long)SegmentHeader.Size;
        while (position < end)
        {
            if (HeadAt(position) is { } header)
            {
                var item = Examine(position, header);
                yield return item;
                position += item.Length;
                continue;
            }

            var (start, found) = FindNext(position);
            if (start > position)
            {
                yield return ScanItem.Gap(position, start);
            }

            if (found is { } trailer)
            {
                yield return Examine(start, trailer) with { HasDamagedEdge = true };
                start += trailer.RecordLength;
            }

            position = start;
        }
    }

    private RecordHeader? HeadAt(long offset) =>
        RecordHeader.TryRead(_window.At(offset, RecordHeader.Size), RecordHeader.HeadMagic, Seed(offset), out var header)
            ? header
            : null;

    private RecordHeader? TailAt(long offset) =>
        RecordHeader.TryRead(_window.At(offset, RecordHeader.Size), RecordHeader.TailMagic, Seed(offset), out var header)
            ? header
            : null;

    private uint Seed(long offset) => RecordSeed.Of(storeId, segmentId, offset);

    private ScanItem Examine(long offset, RecordHeader header)
    {
        var keyOffset = offset + RecordHeader.Size;
        var keyBytes = _window.At(keyOffset, header.KeyLength);
        var key = keyBytes.Length == header.KeyLength && Crc32C.Compute(keyBytes) == header.KeyCrc ? KeyBytes.Read(keyBytes) : null;
        var length = Math.Min(header.RecordLength, end - offset);
        var finding = key is null ? ScanFinding.DamagedKey
            : ValueIsWhole(offset, keyOffset + header.KeyLength, header) ? ScanFinding.Record
            : ScanFinding.DamagedValue;
        var edge = finding == ScanFinding.Record && checkValues && TailAt(offset + header.RecordLength - RecordHeader.Size) is null;
        return new ScanItem(finding, offset, length, header, key, edge);
    }

    private bool ValueIsWhole(long offset, long valueOffset, RecordHeader header)
    {
        if (offset + header.RecordLength > end)
        {
            return false;
        }

        if (!checkValues)
        {
            return true;
        }

        var crc = 0u;
        for (var done = 0; done < header.ValueLength;)
        {
            var piece = _window.At(valueOffset + done, Math.Min(ValueStep, header.ValueLength - done));
            if (piece.IsEmpty)
            {
                return false;
            }

            crc = Crc32C.Append(crc, piece);
            done += piece.Length;
        }

        return crc == header.ValueCrc;
    }

    /// <summary>Finds the next place with a header, or the record that ends in the next trailer.</summary>
    private (long Start, RecordHeader? ByTrailer) FindNext(long damaged)
    {
        for (var position = damaged; position < end;)
        {
            var piece = _window.At(position, SearchStep);
            var at = piece.IndexOf("FL"u8);
            if (at < 0)
            {
                // One byte of overlap, for a magic that straddles two pieces.
                position += Math.Max(1, piece.Length - 1);
                continue;
            }

            position += at;
            if (position > damaged && HeadAt(position) is not null)
            {
                return (position, null);
            }

            if (TailAt(position) is { } trailer && position + RecordHeader.Size - trailer.RecordLength is var start && start >= damaged)
            {
                return (start, trailer);
            }

            position++;
        }

        return (end, null);
    }
}
