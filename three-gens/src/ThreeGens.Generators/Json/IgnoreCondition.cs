namespace ThreeGens.Generators.Json;

/// <summary>Mirrors <c>System.Text.Json.Serialization.JsonIgnoreCondition</c>, value by value.</summary>
internal enum IgnoreCondition
{
    Never = 0,
    Always = 1,
    WhenWritingDefault = 2,
    WhenWritingNull = 3,
    WhenWriting = 4,
    WhenReading = 5,
}
