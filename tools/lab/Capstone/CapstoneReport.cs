using System.Text.Json.Serialization;
using ThreeGens;

namespace Lab.Capstone;

/// <summary>Holds one run of the capstone.</summary>
/// <param name="StartedAt">When the run started.</param>
/// <param name="Seconds">Wall time in seconds.</param>
/// <param name="Machine">Processor count, operating system and runtime.</param>
/// <param name="Seed">The seed of every generated input.</param>
/// <param name="Parts">The parts in the order they ran.</param>
[GenerateJson(NamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
public sealed record CapstoneReport(
    DateTimeOffset StartedAt, double Seconds, string Machine, int Seed, IReadOnlyList<PartResult> Parts)
{
    /// <value>True when every part passed.</value>
    public bool Passed => Parts.All(p => p.Passed);
}
