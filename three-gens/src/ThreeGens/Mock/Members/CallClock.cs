namespace ThreeGens.Mocks;

/// <summary>Numbers the calls of all mocks of the process, so that their order can be told across mocks.</summary>
internal static class CallClock
{
    private static long s_last;

    public static long Next() => Interlocked.Increment(ref s_last);
}
