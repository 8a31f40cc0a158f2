using System.Text.Json.Serialization;
using ThreeGens;

namespace Storage.Http.Console;

/// <summary>What the console shows: sent as an event, and as the answer of <c>GET /v1/backends</c>.</summary>
/// <param name="Serving">Whether calls are served now.</param>
/// <param name="Detail">Why not; empty when serving.</param>
/// <param name="Requests">Requests for objects since the start.</param>
/// <param name="Failed">Those answered with a status of 500 and more.</param>
/// <param name="Rate">Requests a second since the last event.</param>
/// <param name="P50">The median duration since the last event, in seconds, as the upper bound of its bucket; 0 without requests.</param>
/// <param name="P99">The 99th percentile, likewise.</param>
/// <param name="Backends">The serving one first.</param>
/// <param name="Probes">The last health probes, the oldest first.</param>
/// <param name="Log">The last lines of the log, the oldest first.</param>
[GenerateJson(NamingPolicy = JsonKnownNamingPolicy.CamelCase)]
public sealed record ConsoleState(
    bool Serving,
    string Detail,
    long Requests,
    long Failed,
    double Rate,
    double P50,
    double P99,
    IReadOnlyList<BackendState> Backends,
    IReadOnlyList<ProbeState> Probes,
    IReadOnlyList<string> Log);
