using Storage.Engines.FileLog.Files;
using Storage.Engines.FileLog.Manifests;

namespace Storage.Engines.FileLog.Segments;

/// <summary>Keeps the list of segments and its manifest in step: first the files, then the manifest, then the list.</summary>
internal sealed class SegmentLedger(IFileSystem files, string directory, ulong storeId, int lastId)
{
    private readonly ManifestFile _manifest = new(files, directory);
    private readonly object _gate = new();
    private List<Segment> _sealed = [];
    private Segment? _active;
    private int _lastId = lastId;

    internal ulong StoreId => storeId;

    /// <value>The segment that takes writes.</value>
    internal Segment Active => _active ?? throw new InvalidOperationException("the store has no active segment yet");

    /// <value>False while there is no room for a segment that takes writes; reads do without.</value>
    internal bool HasActive => _active is not null;

    /// <summary>Gives the sealed segments, oldest first.</summary>
    internal IReadOnlyList<Segment> Sealed()
    {
        lock (_gate)
        {
            return [.. _sealed];
        }
    }

    /// <summary>Takes over the segments found at open and begins a new one.</summary>
    internal void Begin(IEnumerable<Segment> found)
    {
        lock (_gate)
        {
            _sealed = [.. found];
            BeginAnew();
        }
    }

    /// <summary>Begins a segment that takes writes where there is none.</summary>
    internal void BeginAnew()
    {
        lock (_gate)
        {
            InstallOrTakeBack(_sealed, CreateSegment());
        }
    }

    /// <summary>Seals the active segment and begins the next.</summary>
    internal void Roll()
    {
        lock (_gate)
        {
            var full = Active;
            InstallOrTakeBack([.. _sealed, full], CreateSegment());
            full.Trim();
        }
    }

    /// <summary>Writes down where the last segment ends, so that later damage at its end is told from a torn write.</summary>
    internal void SealAll()
    {
        lock (_gate)
        {
            if (_active is null)
            {
                return;
            }

            var all = Active.Length > SegmentHeader.Size ? [.. _sealed, Active] : _sealed;
            _manifest.Replace(new Manifest(storeId, [.. all.Select(s => new ManifestEntry(s.Id, s.Length))]));
            Active.Trim();
        }
    }

    /// <summary>Makes the file of a new segment, durable but not yet part of the store.</summary>
    internal Segment CreateSegment()
    {
        var id = Interlocked.Increment(ref _lastId);
        var path = Path.Combine(directory, SegmentName.Of(id));
        var file = files.Open(path, FileOpening.Create);
        try
        {
            file.Write(0, [SegmentHeader.Create(storeId, id)]);
            file.Sync();
            files.SyncDirectory(directory);
            return new Segment(storeId, id, path, file, SegmentHeader.Size);
        }
        catch
        {
            file.Dispose();
            Discard(path);
            throw;
        }
    }

    /// <summary>Puts compacted segments in the place of the ones they were made from.</summary>
    /// <param name="sources">The oldest sealed segments.</param>
    /// <param name="outputs">What replaces them, synced.</param>
    internal void Replace(IReadOnlyList<Segment> sources, IReadOnlyList<Segment> outputs)
    {
        lock (_gate)
        {
            Install([.. outputs, .. _sealed.Skip(sources.Count)], _active);
        }
    }

    /// <summary>Removes a file that is not, or no longer, part of the store. What cannot be removed goes at the next open.</summary>
    internal void Discard(string path)
    {
        try
        {
            files.Delete(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
        }
    }

    internal void DisposeAll()
    {
        lock (_gate)
        {
            _sealed.ForEach(s => s.Release());
            _active?.Release();
            _sealed = [];
            _active = null;
        }
    }

    // A refusal comes before the manifest is replaced; after any other failure no one knows whether it names the new file.
    private void InstallOrTakeBack(List<Segment> sealedSegments, Segment next)
    {
        try
        {
            Install(sealedSegments, next);
        }
        catch (Exception e) when (Errno.IsRefusal(e))
        {
            next.Release();
            Discard(next.Path);
            throw;
        }
    }

    private void Install(List<Segment> sealedSegments, Segment? active)
    {
        var entries = sealedSegments.Select(s => new ManifestEntry(s.Id, s.Length));
        _manifest.Replace(new Manifest(storeId, [.. entries, .. active is null ? [] : new[] { new ManifestEntry(active.Id, null) }]));
        _sealed = sealedSegments;
        _active = active;
    }
}
