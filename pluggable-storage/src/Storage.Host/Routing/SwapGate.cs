namespace Storage.Host.Routing;

/// <summary>Lets calls through to the current target, holds them back while it is changed, and knows when the last has left.</summary>
/// <typeparam name="TTarget">What the calls go to.</typeparam>
/// <remarks>
/// Pure: no clock, process or I/O. A call enters and gets a lease on the target; closing stops new calls and completes when
/// all leases are given back. A target that failed closes the gate for the calls that come after.
/// </remarks>
internal sealed class SwapGate<TTarget>
    where TTarget : class
{
    // object, not System.Threading.Lock: the systematic tests model monitors only.
    private readonly object _lock = new();
    private TTarget? _target;
    private bool _isOpen;
    private int _leases;
    private TaskCompletionSource _opened = NewSource();
    private TaskCompletionSource? _drained;

    /// <summary>The target, also while the gate is closed; null before the first.</summary>
    public TTarget? Target
    {
        get
        {
            lock (_lock)
            {
                return _target;
            }
        }
    }

    /// <summary>Whether calls are let through.</summary>
    public bool IsOpen
    {
        get
        {
            lock (_lock)
            {
                return _isOpen;
            }
        }
    }

    /// <summary>Takes a lease on the target when the gate is open.</summary>
    /// <param name="target">The target; give it back with <see cref="Leave"/>.</param>
    /// <param name="opened">Completes when it is worth trying again.</param>
    public bool TryEnter(out TTarget target, out Task opened)
    {
        lock (_lock)
        {
            opened = _opened.Task;
            target = _target!;
            if (!_isOpen)
            {
                return false;
            }

            _leases++;
            return true;
        }
    }

    /// <summary>Gives a lease back.</summary>
    public void Leave()
    {
        TaskCompletionSource? drained = null;
        lock (_lock)
        {
            if (--_leases == 0)
            {
                (drained, _drained) = (_drained, null);
            }
        }

        drained?.TrySetResult();
    }

    /// <summary>Stops new calls.</summary>
    /// <returns>Completes when the last lease is given back.</returns>
    public Task Close()
    {
        lock (_lock)
        {
            CloseLocked();
            if (_leases == 0)
            {
                return Task.CompletedTask;
            }

            _drained ??= NewSource();
            return _drained.Task;
        }
    }

    /// <summary>Stops new calls if the target is still one that failed.</summary>
    public void Fail(Predicate<TTarget> hasFailed)
    {
        lock (_lock)
        {
            if (_target is not null && hasFailed(_target))
            {
                CloseLocked();
            }
        }
    }

    /// <summary>Sets the target and lets calls through.</summary>
    public void Open(TTarget target)
    {
        TaskCompletionSource opened;
        lock (_lock)
        {
            _target = target;
            _isOpen = true;
            opened = _opened;
        }

        opened.TrySetResult();
    }

    private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private void CloseLocked()
    {
        if (_isOpen || _opened.Task.IsCompleted)
        {
            _isOpen = false;
            _opened = NewSource();
        }
    }
}
