namespace Measure;

/// <summary>Holds what one contender cost per operation.</summary>
/// <param name="Name">The contender's name.</param>
/// <param name="MinNanoseconds">The smallest mean of a block, in nanoseconds per operation.</param>
/// <param name="MedianNanoseconds">The median of the blocks' means, in nanoseconds per operation.</param>
/// <param name="AllocatedBytes">Bytes allocated on the measuring thread per operation.</param>
public sealed record Measurement(string Name, double MinNanoseconds, double MedianNanoseconds, double AllocatedBytes);
