namespace Storage.Http.Objects;

/// <summary>Lets one writer of a key at a time in, so that the check of a precondition and the write are one step.</summary>
internal sealed class KeyTurns
{
    private readonly SemaphoreSlim[] _stripes = [.. Enumerable.Range(0, 256).Select(_ => new SemaphoreSlim(1, 1))];

    internal async Task<T> RunAsync<T>(string key, Func<Task<T>> action, CancellationToken cancellationToken)
    {
        var stripe = _stripes[(uint)string.GetHashCode(key, StringComparison.Ordinal) % _stripes.Length];
        await stripe.WaitAsync(cancellationToken);
        try
        {
            return await action();
        }
        finally
        {
            stripe.Release();
        }
    }
}
