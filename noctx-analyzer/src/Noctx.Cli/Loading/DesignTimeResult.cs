namespace Noctx.Cli.Loading;

/// <summary>Is what one design-time build gave.</summary>
/// <param name="Units">The collected lines of each unit.</param>
/// <param name="Output">What MSBuild said.</param>
/// <param name="Imports">For each project file, the files its evaluation imported; none when they are not known.</param>
/// <param name="StartedAt">When it began, in UTC.</param>
/// <param name="RestoredAt">When it had restored packages and began to evaluate, in UTC; before all time when it did not come to that.</param>
internal sealed record DesignTimeResult(IReadOnlyList<string[]> Units, string Output, IReadOnlyDictionary<string, IReadOnlyCollection<string>> Imports, DateTime StartedAt, DateTime RestoredAt)
{
    /// <summary>Gives the project file of collected lines.</summary>
    public static string ProjectOf(string[] unit) => unit.First(l => l.StartsWith("#project=", StringComparison.Ordinal))["#project=".Length..];
}
