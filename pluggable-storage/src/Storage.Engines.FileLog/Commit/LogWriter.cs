using Storage.Contracts;
using Storage.Engines.FileLog.Files;
using Storage.Engines.FileLog.Index;
using Storage.Engines.FileLog.Records;
using Storage.Engines.FileLog.Segments;

namespace Storage.Engines.FileLog.Commit;

/// <summary>Writes batches to the active segment, syncs them, and only then shows and acknowledges them.</summary>
internal sealed class LogWriter
{
    private readonly SegmentLedger _ledger;
    private readonly KeyDirectory _keys;
    private readonly FileLogOptions _options;
    private readonly CommitQueue _queue;
    private readonly Action _rolled;
    private readonly RecordBuffer _buffer = new();
    private readonly Preallocation _preallocation;
    private readonly Dictionary<string, bool> _presence = new(StringComparer.Ordinal);
    private readonly List<RecordHeader?> _headers = [];
    private ulong _nextSequence;
    private StorageException? _failure;

    internal LogWriter(
        SegmentLedger ledger, KeyDirectory keys, FileLogOptions options, CommitQueue queue, ulong nextSequence, Action rolled)
    {
        _ledger = ledger;
        _keys = keys;
        _options = options;
        _queue = queue;
        _nextSequence = nextSequence;
        _rolled = rolled;
        _preallocation = new Preallocation(options.PreallocationBytes, options.SegmentBytes);
    }

    /// <value>Why the store takes no more writes; null while it does.</value>
    internal StorageException? Failure => Volatile.Read(ref _failure);

    /// <summary>Commits batches until the queue is closed and empty.</summary>
    internal void Run()
    {
        var batch = new List<PendingWrite>();
        while (_queue.Take(batch, _options.BatchBytes))
        {
            CommitOrFail(batch);
        }
    }

    private void CommitOrFail(List<PendingWrite> batch)
    {
        if (Failure is { } failure)
        {
            FailAll(batch, failure);
            return;
        }

        try
        {
            Commit(batch);
        }
        catch (StorageException) when (batch.Count > 1)
        {
            // One large value, or one that needs a new file, must not take small ones down with it.
            foreach (var write in batch)
            {
                CommitOrFail([write]);
            }
        }
        catch (StorageException e)
        {
            FailAll(batch, e);
        }
        catch (Exception e)
        {
            // What a failed sync left on disk cannot be known, not even by syncing again: no further write goes to this file.
            var unknown = WriteFailure.Unknown(e);
            Volatile.Write(ref _failure, unknown);
            FailAll(batch, unknown);
        }
    }

    private static void FailAll(List<PendingWrite> batch, StorageException failure) =>
        batch.ForEach(w => w.TrySetException(new StorageException(failure.Error, failure.Message, failure.InnerException)));

    private void Commit(List<PendingWrite> batch)
    {
        RollIfFull(batch);
        var segment = _ledger.Active;
        var start = segment.Length;
        var sequence = Encode(batch, segment, start);

        if (_buffer.Length > 0)
        {
            if (_options.Durability == Durability.Fsync)
            {
                _preallocation.Reserve(segment, start + _buffer.Length);
                WriteOrTakeBack(segment, start);
                segment.File.SyncData();
            }
            else
            {
                WriteOrTakeBack(segment, start);
            }

            segment.Length = start + _buffer.Length;
            _nextSequence = sequence;
        }

        Publish(batch, segment, start);
    }

    private ulong Encode(List<PendingWrite> batch, Segment segment, long start)
    {
        _buffer.Clear();
        _presence.Clear();
        _headers.Clear();
        var sequence = _nextSequence;
        foreach (var write in batch)
        {
            // A delete of a key that is not there changes nothing, so nothing is written.
            var existed = Exists(write.Key);
            _presence[write.Key] = write.Kind == RecordKind.Put;
            _headers.Add(write.Kind == RecordKind.Put || existed || _keys.HasLosses
                ? _buffer.Append(
                    segment, start + _buffer.Length, write.Kind, write.Key, write.KeyLength, write.Value, sequence++, _nextSequence)
                : null);
        }

        return sequence;
    }

    private bool Exists(string key) => _presence.TryGetValue(key, out var present)
        ? present
        : _keys.TryGet(key, out var location) && location.Kind == RecordKind.Put;

    private void Publish(List<PendingWrite> batch, Segment segment, long start)
    {
        var offset = start;
        for (var i = 0; i < batch.Count; i++)
        {
            var write = batch[i];
            var existed = _keys.TryGet(write.Key, out var old) && old.Kind == RecordKind.Put;
            if (_headers[i] is { } header)
            {
                _keys.Set(write.Key, new RecordLocation(segment, offset, header, isLost: false));
                offset += header.RecordLength;
            }

            write.TrySetResult(existed);
        }
    }

    private void RollIfFull(List<PendingWrite> batch)
    {
        if (!_ledger.HasActive)
        {
            // There was no room for one when the store was opened.
            BeginOrRefuse(_ledger.BeginAnew);
        }

        var length = _ledger.Active.Length;
        if (length == SegmentHeader.Size || length + batch.Sum(w => w.Value.Length) <= _options.SegmentBytes)
        {
            return;
        }

        BeginOrRefuse(_ledger.Roll);
        _rolled();
    }

    private static void BeginOrRefuse(Action begin)
    {
        try
        {
            begin();
        }
        catch (Exception e) when (Errno.IsRefusal(e))
        {
            throw WriteFailure.Refused(e);
        }
    }

    private void WriteOrTakeBack(Segment segment, long start)
    {
        try
        {
            segment.File.Write(start, _buffer.Pieces);
        }
        catch (Exception e) when (Errno.IsOutOfSpace(e))
        {
            // What did get written must not come back after a crash: the caller is told that nothing was stored.
            segment.File.SetLength(start);
            segment.PreparedLength = start;
            segment.File.Sync();
            throw WriteFailure.OutOfSpace(e);
        }
    }
}
