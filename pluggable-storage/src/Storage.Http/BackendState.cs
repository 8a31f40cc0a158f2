using System.Text.Json.Serialization;

namespace Storage.Http;

/// <summary>One backend as the console shows it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="State"><c>serving</c>, <c>waiting</c> or <c>available</c>.</param>
/// <param name="ProcessId">The id of its process; 0 when it has none.</param>
public readonly record struct BackendState(string Name, string State, [property: JsonPropertyName("pid")] int ProcessId);
