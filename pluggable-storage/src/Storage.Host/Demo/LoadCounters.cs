namespace Storage.Host.Demo;

/// <summary>Adds up what all clients met.</summary>
internal sealed class LoadCounters
{
    private readonly Lock _gate = new();
    private List<double> _durations = [];
    private long _calls;
    private long _failures;
    private long _acknowledged;
    private long _staleReads;

    public long Calls => Interlocked.Read(ref _calls);

    public long Failures => Interlocked.Read(ref _failures);

    public long Acknowledged => Interlocked.Read(ref _acknowledged);

    public long StaleReads => Interlocked.Read(ref _staleReads);

    public string? FirstError { get; private set; }

    public void Acknowledge() => Interlocked.Increment(ref _acknowledged);

    public void StaleRead() => Interlocked.Increment(ref _staleReads);

    public void Succeed(TimeSpan duration)
    {
        Interlocked.Increment(ref _calls);
        lock (_gate)
        {
            _durations.Add(duration.TotalMilliseconds);
        }
    }

    public void Fail(string error)
    {
        Interlocked.Increment(ref _calls);
        Interlocked.Increment(ref _failures);
        FirstError ??= error;
    }

    /// <summary>Gives the durations since the last time and begins anew.</summary>
    public List<double> TakeDurations()
    {
        lock (_gate)
        {
            var taken = _durations;
            _durations = [];
            return taken;
        }
    }
}
