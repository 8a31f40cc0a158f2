namespace Measure;

/// <summary>Holds the measurements of one interleaved run.</summary>
public sealed class InterleavedResult
{
    private readonly Dictionary<string, Measurement> _byName;

    internal InterleavedResult(IReadOnlyList<Measurement> measurements, double control, double tolerance)
    {
        Measurements = measurements;
        Control = control;
        IsConclusive = Math.Abs(control - 1) <= tolerance;
        _byName = measurements.ToDictionary(m => m.Name, StringComparer.Ordinal);
    }

    /// <value>One measurement per contender, in the order given.</value>
    public IReadOnlyList<Measurement> Measurements { get; }

    /// <value>Ratio of the two minima of the first contender against itself; 1 on a quiet machine.</value>
    public double Control { get; }

    /// <value>False when the control is further from 1 than the tolerance: the ratios prove nothing then.</value>
    public bool IsConclusive { get; }

    /// <summary>Gets the measurement of one contender.</summary>
    /// <exception cref="KeyNotFoundException">There is no contender of that name.</exception>
    public Measurement this[string name] => _byName[name];

    /// <summary>Divides the minima of two contenders.</summary>
    /// <exception cref="KeyNotFoundException">There is no contender of that name.</exception>
    public double Ratio(string numerator, string denominator) =>
        _byName[numerator].MinNanoseconds / _byName[denominator].MinNanoseconds;
}
