using System.ComponentModel;

namespace ThreeGens.Mocks;

/// <summary>Describes a recorded call for a message.</summary>
/// <param name="Sequence">The place among the calls of all mocks.</param>
/// <param name="Arguments">The arguments in words.</param>
/// <param name="Misses">How many arguments miss the expectation; 0 when the call matches.</param>
/// <param name="Difference">Which arguments miss and how.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct CallSeen(long Sequence, string Arguments, int Misses, string Difference);
