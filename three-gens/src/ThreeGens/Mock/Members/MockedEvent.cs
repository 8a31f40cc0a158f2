namespace ThreeGens.Mocks;

/// <summary>Keeps the handlers of one event.</summary>
/// <typeparam name="TDelegate">The event's type.</typeparam>
public sealed class MockedEvent<TDelegate> : MockedMember
    where TDelegate : Delegate
{
    private TDelegate? _handlers;
    private int _added;
    private int _removed;

    /// <summary>Creates the event.</summary>
    public MockedEvent(MockCore mock, string signature)
        : base(mock, signature)
    {
    }

    /// <value>The handlers that are subscribed now, or null.</value>
    public TDelegate? Handlers => Volatile.Read(ref _handlers);

    /// <value>How many handlers are subscribed now.</value>
    public int HandlerCount => Handlers?.GetInvocationList().Length ?? 0;

    /// <value>How often a handler was added.</value>
    public int AddedCount => Volatile.Read(ref _added);

    /// <value>How often a handler was removed.</value>
    public int RemovedCount => Volatile.Read(ref _removed);

    /// <summary>Subscribes a handler.</summary>
    public void Add(TDelegate? handler)
    {
        lock (this)
        {
            _handlers = (TDelegate?)Delegate.Combine(_handlers, handler);
            _added++;
            TakeWaiters()?.SetResult();
        }
    }

    /// <summary>Takes a handler away.</summary>
    public void Remove(TDelegate? handler)
    {
        lock (this)
        {
            _handlers = (TDelegate?)Delegate.Remove(_handlers, handler);
            _removed++;
        }
    }

    internal override void AddUnmetSetups(List<string> failures)
    {
    }

    internal override void AddUnverifiedCalls(List<CallSeen> calls)
    {
    }

    internal override void ClearCalls()
    {
        lock (this)
        {
            (_added, _removed) = (0, 0);
        }
    }

    internal override void ClearSetups()
    {
    }
}
