using System.ComponentModel;

namespace ThreeGens.Mocks;

/// <summary>Stands for the result of a method whose result cannot be kept: none, a ref struct or a reference.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct Nothing;
