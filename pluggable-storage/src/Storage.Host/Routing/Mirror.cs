using System.Collections.Concurrent;
using Storage.Contracts;
using Storage.Host.Backends;

namespace Storage.Host.Routing;

/// <summary>The backend that is being filled: it takes every write, and remembers which keys the copier must leave alone.</summary>
/// <param name="backend">The backend.</param>
/// <param name="journal">The journal to fill beside it; null when it needs none, or has the source's.</param>
internal sealed class Mirror(IBackend backend, Journal? journal)
{
    private readonly ConcurrentDictionary<string, bool> _written = new(StringComparer.Ordinal);
    private Exception? _failure;
    private bool _sourceLost;

    /// <summary>Why the mirror is no longer a copy; null while it is.</summary>
    public Exception? Failure => Volatile.Read(ref _failure);

    /// <summary>Whether a write got lost on the way to the source, so that nobody knows what the source showed its readers.</summary>
    public bool IsSourceLost => Volatile.Read(ref _sourceLost);

    public void LoseSource() => Volatile.Write(ref _sourceLost, true);

    public bool WasWritten(string key) => _written.ContainsKey(key);

    /// <summary>Repeats a write. A failure ends the migration, not the call.</summary>
    public async ValueTask WriteAsync(string key, ReadOnlyMemory<byte>? value)
    {
        _written[key] = true;
        if (Failure is not null)
        {
            return;
        }

        try
        {
            journal?.Set(key, value);
            if (value is { } present)
            {
                await backend.PutAsync(key, present, CancellationToken.None);
            }
            else
            {
                await backend.DeleteAsync(key, CancellationToken.None);
            }
        }
        catch (Exception e) when (e is BackendLostException or StorageException)
        {
            Volatile.Write(ref _failure, e);
        }
    }
}
