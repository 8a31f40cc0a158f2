namespace Storage.Engines.FileLog.Commit;

/// <summary>Collects writes while the disk is busy, so that one sync serves all of them.</summary>
internal sealed class CommitQueue
{
    private readonly object _gate = new();
    private readonly Queue<PendingWrite> _waiting = [];
    private bool _closed;

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
        lock (_gate)
        {
            while (true)
            {
                Drain(batch, maximumBytes);
                if (batch.Count > 0 || _closed)
                {
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
    }
}
