namespace ThreeGens.Tests.Json.Models;

[GenerateJson]
public sealed record Written(string Value);
