namespace PluginKit.Host.Supervision;

/// <summary>Tells observers of transitions; a new observer hears the current state first.</summary>
internal sealed class TransitionStream : IObservable<SupervisorTransition>
{
    // Not System.Threading.Lock: the systematic tests control monitors only.
    private readonly object _gate = new();
    private readonly List<IObserver<SupervisorTransition>> _observers = [];
    private SupervisorTransition _current = new(SupervisorState.Starting, "starting");

    public IDisposable Subscribe(IObserver<SupervisorTransition> observer)
    {
        lock (_gate)
        {
            observer.OnNext(_current);
            if (IsLast(_current.State))
            {
                observer.OnCompleted();
            }
            else
            {
                _observers.Add(observer);
            }
        }

        return new Subscription(this, observer);
    }

    public void Publish(SupervisorTransition transition)
    {
        // Under the lock, so that every observer hears the same order. Over a copy: an observer may unsubscribe.
        lock (_gate)
        {
            _current = transition;
            foreach (var observer in _observers.ToArray())
            {
                observer.OnNext(transition);
                if (IsLast(transition.State))
                {
                    observer.OnCompleted();
                }
            }
        }
    }

    private static bool IsLast(SupervisorState state) => state is SupervisorState.Failed or SupervisorState.Stopped;

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
