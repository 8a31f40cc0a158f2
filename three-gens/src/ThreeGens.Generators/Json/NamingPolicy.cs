namespace ThreeGens.Generators.Json;

/// <summary>Mirrors <c>System.Text.Json.Serialization.JsonKnownNamingPolicy</c>, value by value.</summary>
internal enum NamingPolicy
{
    Unspecified = 0,
    CamelCase = 1,
    SnakeCaseLower = 2,
    SnakeCaseUpper = 3,
    KebabCaseLower = 4,
    KebabCaseUpper = 5,
}
