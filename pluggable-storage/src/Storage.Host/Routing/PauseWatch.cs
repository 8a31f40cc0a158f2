namespace Storage.Host.Routing;

/// <summary>Adds up how long calls were held back.</summary>
internal sealed class PauseWatch(TimeProvider time)
{
    private long _started;

    public TimeSpan Total { get; private set; }

    public Pause Begin()
    {
        _started = time.GetTimestamp();
        return new Pause(this);
    }

    private void End() => Total += time.GetElapsedTime(_started);

    public readonly struct Pause(PauseWatch watch) : IDisposable
    {
        public void Dispose() => watch.End();
    }
}
