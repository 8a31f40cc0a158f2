using Storage.Contracts;
using Storage.Engines.FileLog.Records;
using Storage.Engines.FileLog.Segments;

namespace Storage.Engines.FileLog.Index;

/// <summary>The records of one moment, with leases that keep compaction from closing their files.</summary>
internal sealed class LogSnapshot : IDisposable
{
    private readonly KeyValuePair<string, RecordLocation>[] _records;
    private readonly List<Segment> _leased = [];

    private LogSnapshot(KeyValuePair<string, RecordLocation>[] records) => _records = records;

    internal static LogSnapshot Take(KeyDirectory keys)
    {
        while (true)
        {
            var snapshot = new LogSnapshot(keys.ToArray());
            if (snapshot.TryLease())
            {
                return snapshot;
            }

            // Compacted away between the copy and the lease: the next copy has the new places.
            snapshot.Dispose();
        }
    }

    internal IEnumerable<StorageEntry> Read()
    {
        foreach (var (key, location) in _records)
        {
            if (location.Kind != RecordKind.Put)
            {
                continue;
            }

            var value = location.IsLost ? null : RecordReader.ReadValue(location);
            yield return new StorageEntry(key, value ?? throw new StorageException(
                StorageError.DataLoss, $"the record of a key in '{location.Segment.Path}' is damaged; run verify"));
        }
    }

    public void Dispose() => _leased.ForEach(s => s.Release());

    private bool TryLease()
    {
        foreach (var segment in _records.Select(r => r.Value.Segment).Distinct())
        {
            if (!segment.TryLease())
            {
                return false;
            }

            _leased.Add(segment);
        }

        return true;
    }
}
