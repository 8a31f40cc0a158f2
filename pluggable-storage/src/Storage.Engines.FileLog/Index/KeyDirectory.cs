using System.Collections.Concurrent;
using Storage.Engines.FileLog.Records;

namespace Storage.Engines.FileLog.Index;

/// <summary>Maps every key to its newest record, and knows for which keys the answer was lost to damage.</summary>
/// <remarks>Keys are compared as they are: no case folding, no normalisation.</remarks>
internal sealed class KeyDirectory
{
    private readonly ConcurrentDictionary<string, RecordLocation> _locations = new(StringComparer.Ordinal);
    private readonly Dictionary<ulong, ulong> _lostFingerprints = [];
    private ulong _lossHorizon;

    /// <value>True when bytes of the log are damaged; a delete is remembered then, to be told from a loss.</value>
    internal bool HasLosses => _lossHorizon > 0 || _lostFingerprints.Count > 0;

    internal IEnumerable<KeyValuePair<string, RecordLocation>> Locations => _locations;

    /// <summary>Gives all keys with their records as they are at one moment: the copy takes every lock of the map.</summary>
    internal KeyValuePair<string, RecordLocation>[] ToArray() => _locations.ToArray();

    internal int Count => _locations.Count;

    internal bool TryGet(string key, out RecordLocation location) => _locations.TryGetValue(key, out location!);

    /// <summary>Says whether a write of this key that is newer than what is known may have been lost.</summary>
    /// <param name="key">The key.</param>
    /// <param name="known">The sequence of the newest known record; 0 for none.</param>
    internal bool MayHaveLost(string key, ulong known) =>
        known <= _lossHorizon && _lossHorizon > 0
        || (_lostFingerprints.Count > 0 && _lostFingerprints.TryGetValue(KeyBytes.Fingerprint(key), out var lost) && known <= lost);

    /// <summary>Sets the newest record of a key; what it replaces becomes dead bytes.</summary>
    internal void Set(string key, RecordLocation location)
    {
        if (_locations.TryGetValue(key, out var old))
        {
            old.Segment.AddDead(old.RecordLength);
        }

        if (location.Kind == RecordKind.Put)
        {
            _locations[key] = location;
            return;
        }

        location.Segment.AddDead(location.RecordLength);
        if (HasLosses)
        {
            _locations[key] = location;
        }
        else
        {
            _locations.TryRemove(key, out _);
        }
    }

    /// <summary>Puts the copy of a record in its place, unless a newer record came meanwhile.</summary>
    internal bool TryMove(string key, RecordLocation from, RecordLocation to) => _locations.TryUpdate(key, to, from);

    /// <summary>Notes that a record of this fingerprint was lost. Only while opening.</summary>
    internal void AddLostFingerprint(ulong fingerprint, ulong sequence) => _lostFingerprints[fingerprint] = sequence;

    /// <summary>Notes that records up to a sequence were lost and no one knows whose. Only while opening.</summary>
    internal void RaiseLossHorizon(ulong sequence) => _lossHorizon = Math.Max(_lossHorizon, sequence);
}
