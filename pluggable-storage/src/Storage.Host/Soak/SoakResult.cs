using ThreeGens;

namespace Storage.Host.Soak;

/// <summary>What a soak found.</summary>
/// <param name="Seed">The seed that repeats its choices.</param>
/// <param name="Seconds">How long the clients called.</param>
/// <param name="Operations">Operations in the history that was checked.</param>
/// <param name="Acknowledged">Writes that were acknowledged.</param>
/// <param name="Unknown">Calls that ended in the documented outcome <c>Unavailable</c>.</param>
/// <param name="Unexpected">Calls that ended in anything else.</param>
/// <param name="Kills">SIGKILLs of the active plugin.</param>
/// <param name="Swaps">Swaps that succeeded.</param>
/// <param name="Refused">Swaps that were refused or rolled back; everything was as before then.</param>
/// <param name="LongestCallMs">The longest call in milliseconds.</param>
/// <param name="IsLinearizable">Whether one order of all operations of each key explains every answer.</param>
/// <param name="Explanation">What cannot be explained, or the first unexpected error; empty when all is well.</param>
[GenerateJson(NamingPolicy = System.Text.Json.Serialization.JsonKnownNamingPolicy.SnakeCaseLower)]
public sealed record SoakResult(
    int Seed,
    double Seconds,
    long Operations,
    long Acknowledged,
    long Unknown,
    long Unexpected,
    long Kills,
    long Swaps,
    long Refused,
    double LongestCallMs,
    bool IsLinearizable,
    string Explanation)
{
    /// <value>Whether nothing happened that the contract does not allow, and enough happened to say so.</value>
    public bool IsClean => IsLinearizable && Unexpected == 0 && Acknowledged > 0 && Kills > 0 && Swaps > 0;
}
