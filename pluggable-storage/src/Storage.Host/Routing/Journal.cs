using System.Collections.Concurrent;

namespace Storage.Host.Routing;

/// <summary>The host's copy of what a volatile backend holds. A write is noted here before it goes to the backend.</summary>
/// <remarks>
/// A backend that keeps values only in its process loses them when it is killed, by nature. The host must therefore not
/// acknowledge a write into it alone. Noting before writing makes recovery a redo: what a reader saw in the dead backend
/// is in the journal.
/// </remarks>
internal sealed class Journal
{
    private readonly ConcurrentDictionary<string, ReadOnlyMemory<byte>> _values = new(StringComparer.Ordinal);

    public IEnumerable<string> Keys => _values.Select(pair => pair.Key);

    public int Count => _values.Count;

    public ReadOnlyMemory<byte>? Get(string key) => _values.TryGetValue(key, out var value) ? value : default(ReadOnlyMemory<byte>?);

    /// <summary>Notes a write (or with null a delete) and gives what was there before.</summary>
    public ReadOnlyMemory<byte>? Set(string key, ReadOnlyMemory<byte>? value)
    {
        // The caller holds the key's lock: nothing comes between reading and writing.
        var before = Get(key);
        if (value is { } present)
        {
            _values[key] = present;
        }
        else
        {
            _values.TryRemove(key, out _);
        }

        return before;
    }
}
