namespace Storage.Host.Soak;

/// <summary>Adds up what the clients and the one who breaks things did.</summary>
internal sealed class SoakCounters
{
    private long _acknowledged;
    private long _unknown;
    private long _unexpected;
    private long _kills;
    private long _swaps;
    private long _refused;
    private long _longestTicks;
    private string? _firstError;

    public long Acknowledged => Interlocked.Read(ref _acknowledged);

    public long Unknown => Interlocked.Read(ref _unknown);

    public long Unexpected => Interlocked.Read(ref _unexpected);

    public long Kills => Interlocked.Read(ref _kills);

    public long Swaps => Interlocked.Read(ref _swaps);

    public long Refused => Interlocked.Read(ref _refused);

    public TimeSpan Longest => new(Interlocked.Read(ref _longestTicks));

    public string FirstError => Volatile.Read(ref _firstError) ?? "";

    public void Acknowledge() => Interlocked.Increment(ref _acknowledged);

    public void NoteUnknown() => Interlocked.Increment(ref _unknown);

    public void NoteUnexpected(Exception e)
    {
        Interlocked.Increment(ref _unexpected);
        Interlocked.CompareExchange(ref _firstError, $"{e.GetType().Name}: {e.Message}", null);
    }

    public void NoteKill() => Interlocked.Increment(ref _kills);

    public void NoteSwap(bool succeeded) => Interlocked.Increment(ref succeeded ? ref _swaps : ref _refused);

    public void NoteDuration(TimeSpan duration)
    {
        for (var seen = Interlocked.Read(ref _longestTicks); duration.Ticks > seen;)
        {
            var before = Interlocked.CompareExchange(ref _longestTicks, duration.Ticks, seen);
            if (before == seen)
            {
                return;
            }

            seen = before;
        }
    }
}
