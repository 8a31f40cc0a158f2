using System.Diagnostics;

namespace Storage.Engines.FileLog.Commit;

/// <summary>Collects writes while the disk is busy, so that one sync serves all of them.</summary>
internal sealed class CommitQueue
{
    // A fraction of what a sync takes.
    private static readonly TimeSpan Patience = TimeSpan.FromMicroseconds(60);
    private readonly object _gate = new();
    private readonly Queue<PendingWrite> _waiting = [];
    private bool _closed;
    private int _expected;
    private int _last;
    private int _count;

    /// <summary>Adds a write; false when the queue is closed.</summary>
    internal bool TryAdd(PendingWrite write)
    {
        lock (_gate)
        {
            if (_closed)
            {
                return false;
            }

            _waiting.Enqueue(write);
            Volatile.Write(ref _count, _waiting.Count);
            Monitor.Pulse(_gate);
            return true;
        }
    }

    /// <summary>Waits for writes and takes them in order of arrival.</summary>
    /// <param name="batch">Filled with at least one write; one that is larger than the limit goes alone.</param>
    /// <param name="maximumBytes">The most value bytes taken together.</param>
    /// <returns>False when the queue is closed and empty.</returns>
    internal bool Take(List<PendingWrite> batch, long maximumBytes)
    {
        batch.Clear();
        WaitForCompany();
        lock (_gate)
        {
            while (true)
            {
                Drain(batch, maximumBytes);
                if (batch.Count > 0 || _closed)
                {
                    // Callers come in waves: the larger of the last two batches says how many there are.
                    (_expected, _last) = (Math.Max(batch.Count, _last), batch.Count);
                    return batch.Count > 0;
                }

                Monitor.Wait(_gate);
            }
        }
    }

    /// <summary>Refuses further writes; those that wait are still taken.</summary>
    internal void Close()
    {
        lock (_gate)
        {
            _closed = true;
            Monitor.PulseAll(_gate);
        }
    }

    // Callers that were just acknowledged are about to come back. Without this moment the first few would go alone,
    // and all the others would wait for a sync that could have been theirs.
    private void WaitForCompany()
    {
        if (_expected <= 1)
        {
            return;
        }

        var started = Stopwatch.GetTimestamp();
        while (Volatile.Read(ref _count) < _expected && Stopwatch.GetElapsedTime(started) < Patience)
        {
            Thread.Yield();
        }
    }

    private void Drain(List<PendingWrite> batch, long maximumBytes)
    {
        long bytes = 0;
        while (_waiting.TryPeek(out var next) && (batch.Count == 0 || bytes + next.Value.Length <= maximumBytes))
        {
            _waiting.Dequeue();
            if (next.TryTake())
            {
                batch.Add(next);
                bytes += next.Value.Length;
            }
        }

        Volatile.Write(ref _count, _waiting.Count);
    }
}
