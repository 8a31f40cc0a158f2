namespace ThreeGens.Mocks;

/// <summary>Holds one recorded call.</summary>
/// <param name="args">What was recorded of the arguments.</param>
/// <param name="sequence">The place among the calls of all mocks of the process, from 1.</param>
internal struct CallRecord<TArgs>(TArgs args, long sequence)
{
    // A verified call has its sequence number negated: a flag would cost eight bytes per call.
    private long _sequence = sequence;

    public readonly TArgs Args => args;

    public readonly long Sequence => Math.Abs(_sequence);

    public readonly bool IsVerified => _sequence < 0;

    public void MarkVerified() => _sequence = -Math.Abs(_sequence);
}
