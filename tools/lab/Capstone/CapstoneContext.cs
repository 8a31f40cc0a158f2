namespace Lab.Capstone;

/// <summary>Holds where a capstone run finds its input and how much it does.</summary>
public sealed record CapstoneContext
{
    /// <value>The repository's root folder.</value>
    public required string Root { get; init; }

    /// <value>The folder that receives <c>report.json</c> and <c>report.html</c>.</value>
    public required string OutputFolder { get; init; }

    /// <value>Seed of every generated input. Default 20260401.</value>
    public int Seed { get; init; } = 20260401;

    /// <value>How many orders the validator gets. Default 20,000.</value>
    public int Orders { get; init; } = 20_000;

    /// <value>How long the storage service is under load, in seconds, 2 to 600. Default 12.</value>
    public double LoadSeconds { get; init; } = 12;
}
