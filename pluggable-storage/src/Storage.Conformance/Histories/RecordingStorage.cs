using Storage.Contracts;

namespace Storage.Conformance.Histories;

/// <summary>Passes calls on to a store and records them.</summary>
/// <param name="inner">The store; not disposed with this.</param>
/// <param name="recorder">Where the calls are noted.</param>
public sealed class RecordingStorage(IStorage inner, HistoryRecorder recorder) : IStorage
{
    /// <inheritdoc/>
    public async ValueTask<ReadOnlyMemory<byte>?> GetAsync(string key, CancellationToken cancellationToken)
    {
        // A read that fails says nothing, so only a read that answers is recorded.
        var call = recorder.Begin();
        var value = await inner.GetAsync(key, cancellationToken).ConfigureAwait(false);
        recorder.Add(OperationKind.Get, key, call, value is { } v ? ValueDigest.Of(v.Span) : null, false, isKnown: true);
        return value;
    }

    /// <inheritdoc/>
    public async ValueTask PutAsync(string key, ReadOnlyMemory<byte> value, CancellationToken cancellationToken)
    {
        var digest = ValueDigest.Of(value.Span);
        var call = recorder.Begin();
        try
        {
            await inner.PutAsync(key, value, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            if (!HadNoEffect(e))
            {
                recorder.Add(OperationKind.Put, key, call, digest, false, isKnown: false);
            }

            throw;
        }

        recorder.Add(OperationKind.Put, key, call, digest, false, isKnown: true);
    }

    /// <inheritdoc/>
    public async ValueTask<bool> DeleteAsync(string key, CancellationToken cancellationToken)
    {
        var call = recorder.Begin();
        bool existed;
        try
        {
            existed = await inner.DeleteAsync(key, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            if (!HadNoEffect(e))
            {
                recorder.Add(OperationKind.Delete, key, call, null, false, isKnown: false);
            }

            throw;
        }

        recorder.Add(OperationKind.Delete, key, call, null, existed, isKnown: true);
        return existed;
    }

    /// <inheritdoc/>
    public ValueTask<StorageHealth> HealthAsync(CancellationToken cancellationToken) => inner.HealthAsync(cancellationToken);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static bool HadNoEffect(Exception e) =>
        e is StorageException { Error: StorageError.InvalidArgument or StorageError.ResourceExhausted };
}
