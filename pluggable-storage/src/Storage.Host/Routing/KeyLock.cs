namespace Storage.Host.Routing;

/// <summary>The lock of a key, held.</summary>
internal readonly struct KeyLock(SemaphoreSlim stripe) : IDisposable
{
    public void Dispose() => stripe.Release();
}
