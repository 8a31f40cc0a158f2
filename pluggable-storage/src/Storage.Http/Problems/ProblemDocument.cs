using System.Text.Json.Serialization;
using ThreeGens;

namespace Storage.Http.Problems;

/// <summary>The body of an error answer.</summary>
/// <remarks>RFC 9457, section 3.</remarks>
/// <param name="Type">The kind of problem, <c>urn:storage:...</c>; stable, for programs.</param>
/// <param name="Title">The phrase of the status.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Detail">What happened and what to do; for people.</param>
[GenerateJson(NamingPolicy = JsonKnownNamingPolicy.CamelCase)]
public sealed record ProblemDocument(string Type, string Title, int Status, string Detail);
