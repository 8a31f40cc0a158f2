using Storage.Engines.FileLog.Files;
using Storage.Engines.FileLog.Records;

namespace Storage.Engines.FileLog.Segments;

/// <summary>One file of the log while the store is open, with the leases that keep it open for its readers.</summary>
internal sealed class Segment(ulong storeId, int id, string path, IFile file, long length)
{
    // The store itself holds the first lease; the file closes when the last one goes.
    private int _leases = 1;
    private long _deadBytes;
    private long _length = length;

    internal int Id { get; } = id;

    internal string Path { get; } = path;

    internal IFile File { get; } = file;

    /// <value>The end of what is durable; bytes behind it are not part of the store.</value>
    internal long Length
    {
        get => Volatile.Read(ref _length);
        set => Volatile.Write(ref _length, value);
    }

    /// <value>The end of the bytes that are written, be it with zeros; used by the writer alone.</value>
    internal long PreparedLength { get; set; } = length;

    /// <value>Bytes of records that a later record has replaced.</value>
    internal long DeadBytes => Interlocked.Read(ref _deadBytes);

    /// <value>True when a scan found bytes in it that are no record; compaction leaves such a segment alone.</value>
    internal bool IsDamaged { get; set; }

    internal uint SeedAt(long offset) => RecordSeed.Of(storeId, Id, offset);

    /// <summary>Gives back what was written ahead and not used. It only saves space, so a failure is no matter.</summary>
    internal void Trim()
    {
        try
        {
            if (PreparedLength > Length)
            {
                File.SetLength(Length);
                PreparedLength = Length;
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
        }
    }

    internal void AddDead(long bytes) => Interlocked.Add(ref _deadBytes, bytes);

    /// <summary>Takes a lease; false when the segment is already gone and the key must be looked up again.</summary>
    internal bool TryLease()
    {
        var leases = Volatile.Read(ref _leases);
        while (leases > 0)
        {
            var seen = Interlocked.CompareExchange(ref _leases, leases + 1, leases);
            if (seen == leases)
            {
                return true;
            }

            leases = seen;
        }

        return false;
    }

    /// <summary>Gives a lease back.</summary>
    internal void Release()
    {
        if (Interlocked.Decrement(ref _leases) == 0)
        {
            File.Dispose();
        }
    }
}
