namespace ThreeGens.Generators.Json;

/// <summary>Describes the generic class that accessors of a generic type live in: they must be declared on the open type.</summary>
/// <param name="Parameters">Type parameters in angle brackets, or an empty string.</param>
/// <param name="Arguments">The arguments that close them.</param>
/// <param name="Constraints">Their constraints, each with a leading space.</param>
/// <param name="OpenType">The type over its own parameters.</param>
internal sealed record AccessorHost(string Parameters, string Arguments, string Constraints, string OpenType);
