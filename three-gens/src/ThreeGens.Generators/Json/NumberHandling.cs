namespace ThreeGens.Generators.Json;

/// <summary>Mirrors <c>System.Text.Json.Serialization.JsonNumberHandling</c>, value by value.</summary>
[Flags]
internal enum NumberHandling
{
    Strict = 0,
    AllowReadingFromString = 1,
    WriteAsString = 2,
    AllowNamedFloatingPointLiterals = 4,
}
