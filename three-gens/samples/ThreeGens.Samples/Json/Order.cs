namespace ThreeGens.Samples.Json;

/// <summary>An order: the model of the JSON examples.</summary>
[GenerateJson(NamingPolicy = System.Text.Json.Serialization.JsonKnownNamingPolicy.CamelCase)]
public sealed record Order(int Id, string Customer, DateTimeOffset PlacedAt, decimal Total, bool IsPaid);
