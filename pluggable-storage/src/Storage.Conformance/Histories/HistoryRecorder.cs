namespace Storage.Conformance.Histories;

/// <summary>Collects operations of concurrent clients with the order of their calls and returns.</summary>
public sealed class HistoryRecorder
{
    private readonly object _gate = new();
    private readonly List<Operation> _operations = [];
    private readonly List<(int Count, TaskCompletionSource Reached)> _waiting = [];
    private long _clock;

    /// <value>The number of operations recorded.</value>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _operations.Count;
            }
        }
    }

    /// <summary>Notes that a call is about to be made.</summary>
    /// <returns>Its time, for <see cref="Add"/>.</returns>
    public long Begin() => Interlocked.Increment(ref _clock);

    /// <summary>Notes the end of a call.</summary>
    /// <param name="kind">What was asked.</param>
    /// <param name="key">The key.</param>
    /// <param name="call">What <see cref="Begin"/> gave.</param>
    /// <param name="value">The value put or read.</param>
    /// <param name="existed">What a delete answered.</param>
    /// <param name="isKnown">False when the call failed in a way that leaves open whether it took effect.</param>
    public void Add(OperationKind kind, string key, long call, ValueDigest? value, bool existed, bool isKnown)
    {
        var operation = new Operation(kind, key, value, existed, call, isKnown ? Interlocked.Increment(ref _clock) : null);
        lock (_gate)
        {
            _operations.Add(operation);
            foreach (var (count, reached) in _waiting)
            {
                if (_operations.Count >= count)
                {
                    reached.TrySetResult();
                }
            }
        }
    }

    /// <summary>Gives what was recorded so far.</summary>
    public IReadOnlyList<Operation> ToHistory()
    {
        lock (_gate)
        {
            return [.. _operations];
        }
    }

    /// <summary>Waits until so many operations are recorded, or the clients are done before.</summary>
    internal async Task WaitForAsync(int count, IReadOnlyList<Task> clients, CancellationToken cancellationToken)
    {
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
        {
            if (_operations.Count >= count)
            {
                return;
            }

            _waiting.Add((count, reached));
        }

        await Task.WhenAny(reached.Task, Task.WhenAll(clients)).WaitAsync(cancellationToken).ConfigureAwait(false);
    }
}
