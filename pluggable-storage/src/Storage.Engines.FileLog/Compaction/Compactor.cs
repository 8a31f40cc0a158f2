using Storage.Contracts;
using Storage.Engines.FileLog.Commit;
using Storage.Engines.FileLog.Index;
using Storage.Engines.FileLog.Records;
using Storage.Engines.FileLog.Segments;

namespace Storage.Engines.FileLog.Compaction;

/// <summary>Copies what is alive in the sealed segments to new ones and drops the rest.</summary>
/// <remarks>
/// All sealed segments are taken together: they are the oldest part of the log, so nothing older is left that a
/// dropped delete could uncover. A crash at any moment leaves the old list or the new one, each with all its files.
/// </remarks>
internal sealed class Compactor(SegmentLedger ledger, KeyDirectory keys, FileLogOptions options)
{
    private const long FlushBytes = 4 << 20;
    private readonly RecordBuffer _buffer = new();
    private readonly List<(string Key, RecordLocation From, RecordLocation To)> _moves = [];
    private readonly List<Segment> _outputs = [];

    /// <summary>Compacts once.</summary>
    /// <param name="cancellationToken">Gives up; nothing has changed then.</param>
    /// <exception cref="StorageException">A record turned out to be damaged: nothing has changed.</exception>
    internal void Run(CancellationToken cancellationToken)
    {
        var sources = ledger.Sealed();
        try
        {
            foreach (var source in sources)
            {
                Copy(source, cancellationToken);
            }

            FinishOutput();
        }
        catch
        {
            foreach (var output in _outputs)
            {
                output.Release();
                ledger.Discard(output.Path);
            }

            throw;
        }

        ledger.Replace(sources, _outputs);
        foreach (var (key, from, to) in _moves)
        {
            if (!keys.TryMove(key, from, to))
            {
                to.Segment.AddDead(to.RecordLength);
            }
        }

        foreach (var source in sources)
        {
            source.Release();
            ledger.Discard(source.Path);
        }
    }

    private void Copy(Segment source, CancellationToken cancellationToken)
    {
        var scanner = new SegmentScanner(source.File, source.Length, ledger.StoreId, source.Id, checkValues: false);
        foreach (var item in scanner.Scan())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (item.Key is null)
            {
                source.IsDamaged = true;
                throw new StorageException(StorageError.DataLoss, $"'{source.Path}' is damaged at offset {item.Offset}; it is not compacted");
            }

            if (keys.TryGet(item.Key, out var location) && location.Segment == source && location.Offset == item.Offset
                && location.Kind == RecordKind.Put)
            {
                CopyRecord(item.Key, item.Header, location);
            }
        }
    }

    private void CopyRecord(string key, RecordHeader header, RecordLocation from)
    {
        var value = RecordReader.ReadValue(from);
        if (value is null)
        {
            from.Segment.IsDamaged = true;
            throw new StorageException(StorageError.DataLoss, $"the value of key '{key}' is damaged; its segment is not compacted");
        }

        var output = OutputFor(header.RecordLength);
        var offset = output.Length + _buffer.Length;
        var copy = _buffer.Append(output, offset, RecordKind.Put, key, header.KeyLength, value, header.Sequence, header.Sequence);
        _moves.Add((key, from, new RecordLocation(output, offset, copy, isLost: false)));
        if (_buffer.Length >= FlushBytes)
        {
            Flush();
        }
    }

    private Segment OutputFor(long recordLength)
    {
        if (_outputs.Count > 0 && _outputs[^1].Length + _buffer.Length + recordLength <= options.SegmentBytes)
        {
            return _outputs[^1];
        }

        FinishOutput();
        _outputs.Add(ledger.CreateSegment());
        return _outputs[^1];
    }

    private void Flush()
    {
        _outputs[^1].File.Write(_outputs[^1].Length, _buffer.Pieces);
        _outputs[^1].Length += _buffer.Length;
        _buffer.Clear();
    }

    private void FinishOutput()
    {
        if (_outputs.Count > 0)
        {
            Flush();
            _outputs[^1].File.Sync();
        }
    }
}
