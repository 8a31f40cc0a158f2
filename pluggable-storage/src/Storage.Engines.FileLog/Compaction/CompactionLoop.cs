using Storage.Contracts;
using Storage.Engines.FileLog.Index;
using Storage.Engines.FileLog.Segments;

namespace Storage.Engines.FileLog.Compaction;

/// <summary>Runs at most one compaction at a time, in the background.</summary>
internal sealed class CompactionLoop(SegmentLedger ledger, KeyDirectory keys, FileLogOptions options) : IAsyncDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly CancellationTokenSource _stop = new();
    private Task _background = Task.CompletedTask;

    /// <value>Why the last background compaction gave up; null when it did not.</value>
    internal Exception? LastFailure { get; private set; }

    /// <summary>Looks in the background whether compaction is worth it, and does it.</summary>
    internal void Wake()
    {
        if (!CompactionPolicy.IsWorthIt(ledger.Sealed(), options) || !_background.IsCompleted)
        {
            return;
        }

        _background = Task.Run(() => TryRunAsync(_stop.Token));
    }

    /// <summary>Compacts now.</summary>
    internal async Task RunAsync(CancellationToken cancellationToken)
    {
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _stop.Token);
        await _turn.WaitAsync(linked.Token).ConfigureAwait(false);
        try
        {
            await Task.Run(() => new Compactor(ledger, keys, options).Run(linked.Token), linked.Token).ConfigureAwait(false);
        }
        finally
        {
            _turn.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        await _background.ConfigureAwait(false);
        await _turn.WaitAsync(CancellationToken.None).ConfigureAwait(false);
        _turn.Dispose();
        _stop.Dispose();
    }

    private async Task TryRunAsync(CancellationToken cancellationToken)
    {
        try
        {
            await RunAsync(cancellationToken).ConfigureAwait(false);
            LastFailure = null;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
        }
        catch (Exception e)
        {
            // Old and new segments both still exist then, whichever the manifest names; the next roll tries again.
            LastFailure = e;
        }
    }
}
