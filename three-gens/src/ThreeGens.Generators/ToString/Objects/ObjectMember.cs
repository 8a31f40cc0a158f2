namespace ThreeGens.Generators.ToString.Objects;

/// <summary>Describes one member in the text of an object.</summary>
/// <param name="Label">The name written.</param>
/// <param name="Access">The C# expression that reads the member.</param>
/// <param name="Shape">How the value is written, or null where it is redacted.</param>
/// <param name="Format">The format the user asked for, or null.</param>
/// <param name="MaxItems">The limit of a collection.</param>
internal sealed record ObjectMember(string Label, string Access, ValueShape? Shape, string? Format, int MaxItems);
