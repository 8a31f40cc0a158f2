namespace ThreeGens;

/// <summary>Stands for any value of any type in the place of an argument; see <see cref="Arg.Any"/>.</summary>
public readonly struct AnyArg;
