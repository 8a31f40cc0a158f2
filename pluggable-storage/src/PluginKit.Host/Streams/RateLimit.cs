namespace PluginKit.Host.Streams;

/// <summary>Allows so many events in each second of the clock and counts the rest.</summary>
/// <remarks>For one thread.</remarks>
internal sealed class RateLimit(int perSecond, TimeProvider time)
{
    private long _window = -1;
    private int _taken;
    private long _dropped;

    /// <summary>Asks for one event.</summary>
    /// <param name="dropped">How many were refused since the last one that was allowed.</param>
    public bool TryTake(out long dropped)
    {
        var window = time.GetTimestamp() / time.TimestampFrequency;
        if (window != _window)
        {
            (_window, _taken) = (window, 0);
        }

        if (_taken >= perSecond)
        {
            _dropped++;
            dropped = 0;
            return false;
        }

        _taken++;
        dropped = TakeDropped();
        return true;
    }

    /// <summary>Gives how many were refused since the last one that was allowed, and forgets them.</summary>
    public long TakeDropped()
    {
        var dropped = _dropped;
        _dropped = 0;
        return dropped;
    }
}
