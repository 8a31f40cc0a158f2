using System.Buffers.Binary;
using System.Security.Cryptography;
using Storage.Contracts;
using Storage.Engines.FileLog.Files;
using Storage.Engines.FileLog.Manifests;
using Storage.Engines.FileLog.Segments;

namespace Storage.Engines.FileLog.Opening;

/// <summary>Opens the directory of a store: reads the manifest, replays the segments, tidies up after a crash.</summary>
/// <param name="files">The file system.</param>
/// <param name="directory">The directory.</param>
/// <param name="readsEverything">Whether values are read and checked too, as a verify does; an open leaves that to the reads.</param>
internal sealed class LogOpener(IFileSystem files, string directory, bool readsEverything = false)
{
    private readonly LogReplay _replay = new() { NotesEdges = readsEverything };
    private readonly List<Segment> _kept = [];

    internal OpenedLog Open()
    {
        var names = files.ListFiles(directory);
        var manifest = names.Contains(ManifestFile.Name) ? new ManifestFile(files, directory).Read() : NewManifest(names);
        try
        {
            foreach (var entry in manifest.Segments)
            {
                OpenSegment(manifest.StoreId, entry, names);
            }

            _replay.Finish();
            return Begin(manifest, names);
        }
        catch
        {
            _kept.ForEach(s => s.Release());
            throw;
        }
    }

    /// <summary>Reads all and changes nothing. A store in use may be inspected: what is written meanwhile counts as unfinished.</summary>
    internal FileLogReport Inspect()
    {
        var names = files.ListFiles(directory);
        if (!names.Contains(ManifestFile.Name))
        {
            throw new StorageException(StorageError.FailedPrecondition, $"'{directory}' is no store: it has no file '{ManifestFile.Name}'");
        }

        try
        {
            var manifest = new ManifestFile(files, directory).Read();
            foreach (var entry in manifest.Segments)
            {
                OpenSegment(manifest.StoreId, entry, names);
            }

            _replay.Finish();
            return new FileLogReport(manifest.Segments.Count, _replay.Records, _replay.Keys.Count, _replay.Damages, _replay.Warnings);
        }
        finally
        {
            _kept.ForEach(s => s.Release());
        }
    }

    private OpenedLog Begin(Manifest manifest, IReadOnlyList<string> names)
    {
        var lastId = names.Select(n => SegmentName.TryParse(n, out var id) ? id : 0).DefaultIfEmpty().Max();
        var ledger = new SegmentLedger(files, directory, manifest.StoreId, lastId);
        if (!TryBegin(ledger, isNew: !names.Contains(ManifestFile.Name)))
        {
            // The manifest is still the old one, so no file may go yet.
            return new OpenedLog(ledger, _replay.Keys, _replay.LastSequence + 1, _replay.Warnings);
        }

        _kept.ForEach(TrimFile);

        // Only now is it certain what a crash left over.
        var kept = _kept.Select(s => s.Id).ToHashSet();
        foreach (var name in names.Where(n => SegmentName.TryParse(n, out var id) && !kept.Contains(id)))
        {
            ledger.Discard(Path.Combine(directory, name));
        }

        return new OpenedLog(ledger, _replay.Keys, _replay.LastSequence + 1, _replay.Warnings);
    }

    // A full disk keeps nobody from reading: the first write that finds room begins the segment.
    private bool TryBegin(SegmentLedger ledger, bool isNew)
    {
        try
        {
            ledger.Begin(_kept);
            return true;
        }
        catch (IOException e) when (Errno.IsOutOfSpace(e) && !isNew)
        {
            return false;
        }
    }

    // Sealed now: what a crash left behind its end is of no use to anyone.
    private void TrimFile(Segment segment)
    {
        try
        {
            if (segment.File.Length > segment.Length)
            {
                using var file = files.Open(segment.Path, FileOpening.Update);
                file.SetLength(segment.Length);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
        }
    }

    private void OpenSegment(ulong storeId, ManifestEntry entry, IReadOnlyList<string> names)
    {
        var name = SegmentName.Of(entry.Id);
        var path = Path.Combine(directory, name);
        if (!names.Contains(name))
        {
            throw new StorageException(
                StorageError.DataLoss, $"the segment '{path}' is missing although the manifest names it; restore it from a backup");
        }

        var file = files.Open(path, FileOpening.Read);
        var segment = new Segment(storeId, entry.Id, path, file, entry.SealedLength ?? file.Length);
        _kept.Add(segment);
        if (entry.SealedLength is null)
        {
            ReplayLast(storeId, segment);
        }
        else
        {
            Replay(storeId, segment);
        }

        if (segment.Length <= SegmentHeader.Size)
        {
            _kept.Remove(segment);
            segment.Release();
        }
    }

    private void Replay(ulong storeId, Segment segment)
    {
        var end = Math.Min(segment.Length, segment.File.Length);
        foreach (var item in new SegmentScanner(segment.File, end, storeId, segment.Id, checkValues: readsEverything).Scan())
        {
            _replay.Apply(segment, item);
        }

        if (end < segment.Length)
        {
            _replay.Apply(segment, ScanItem.Gap(end, segment.Length));
        }
    }

    private void ReplayLast(ulong storeId, Segment segment)
    {
        // After a mere process crash the bytes may still be on their way to the disk, and from here on they are shown.
        segment.File.Sync();
        var items = new SegmentScanner(segment.File, segment.Length, storeId, segment.Id, checkValues: true).Scan().ToList();
        var end = TornTail.Find(items, _replay.LastSequence, segment.Length);
        if (end < segment.Length && !ZeroTail.Begins(segment.File, end, segment.Length))
        {
            _replay.Warnings.Add(
                $"{Path.GetFileName(segment.Path)}: {segment.Length - end} bytes behind offset {end} were never acknowledged and are dropped");
        }

        segment.Length = end;
        foreach (var item in items.TakeWhile(i => i.Offset < end))
        {
            _replay.Apply(segment, item);
        }
    }

    private Manifest NewManifest(IReadOnlyList<string> names)
    {
        foreach (var name in names.Where(n => SegmentName.TryParse(n, out _)))
        {
            // The manifest is durable before the first record, so a store without one holds no record.
            using var file = files.Open(Path.Combine(directory, name), FileOpening.Read);
            if (file.Length > SegmentHeader.Size)
            {
                throw new StorageException(
                    StorageError.DataLoss,
                    $"'{directory}' holds segments but no manifest '{ManifestFile.Name}'; restore it from a backup of the store");
            }
        }

        Span<byte> id = stackalloc byte[sizeof(ulong)];
        RandomNumberGenerator.Fill(id);
        return new Manifest(BinaryPrimitives.ReadUInt64LittleEndian(id), []);
    }
}
