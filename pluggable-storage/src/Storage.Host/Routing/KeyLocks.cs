namespace Storage.Host.Routing;

/// <summary>Makes the writes of one key follow each other, by a fixed number of locks.</summary>
internal sealed class KeyLocks
{
    private const int Stripes = 1024;

    private readonly SemaphoreSlim[] _stripes;

    public KeyLocks()
    {
        _stripes = new SemaphoreSlim[Stripes];
        for (var i = 0; i < Stripes; i++)
        {
            _stripes[i] = new SemaphoreSlim(1, 1);
        }
    }

    /// <summary>Waits for the lock of a key; dispose the result to give it back.</summary>
    public async ValueTask<KeyLock> AcquireAsync(string key, CancellationToken cancellationToken)
    {
        var stripe = _stripes[(uint)string.GetHashCode(key.AsSpan(), StringComparison.Ordinal) % Stripes];
        await stripe.WaitAsync(cancellationToken);
        return new KeyLock(stripe);
    }
}
