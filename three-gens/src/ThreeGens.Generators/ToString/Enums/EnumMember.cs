namespace ThreeGens.Generators.ToString.Enums;

/// <summary>Describes one member of an enum.</summary>
/// <param name="Name">The name as declared, without an at sign.</param>
/// <param name="Text">The text; equal to the name unless another source was asked for.</param>
/// <param name="Value">The value as the unsigned number of the enum's width.</param>
internal readonly record struct EnumMember(string Name, string Text, ulong Value);
