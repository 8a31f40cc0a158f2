using System.ComponentModel;

namespace ThreeGens.Mocks;

/// <summary>Is what is recorded of a call without arguments.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct NoArgs;
