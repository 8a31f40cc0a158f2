namespace PluginKit.Host.Supervision;

/// <summary>Tells observers of transitions; a new observer hears the current state first.</summary>
internal sealed class TransitionStream : IObservable<SupervisorTransition>
{
    private readonly Lock _gate = new();
    private readonly List<IObserver<SupervisorTransition>> _observers = [];
    private SupervisorTransition _current;

    public SupervisorTransition Current
    {
        get
        {
            lock (_gate)
            {
                return _current;
            }
        }
    }

    public IDisposable Subscribe(IObserver<SupervisorTransition> observer)
    {
        lock (_gate)
        {
            _observers.Add(observer);
            observer.OnNext(_current);
        }

        return new Subscription(this, observer);
    }

    public void Publish(SupervisorState state, string reason)
    {
        // Under the lock, so that every observer hears the same order.
        lock (_gate)
        {
            if (_current.State == state && state is not SupervisorState.Starting)
            {
                return;
            }

            _current = new SupervisorTransition(state, reason);
            foreach (var observer in _observers)
            {
                observer.OnNext(_current);
                if (state is SupervisorState.Failed or SupervisorState.Stopped)
                {
                    observer.OnCompleted();
                }
            }
        }
    }

    private sealed class Subscription(TransitionStream stream, IObserver<SupervisorTransition> observer) : IDisposable
    {
        public void Dispose()
        {
            lock (stream._gate)
            {
                stream._observers.Remove(observer);
            }
        }
    }
}
