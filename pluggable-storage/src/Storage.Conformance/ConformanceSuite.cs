using Storage.Conformance.Cases;

namespace Storage.Conformance;

/// <summary>The cases every backend must pass.</summary>
public static class ConformanceSuite
{
    /// <value>All cases, simple ones first.</value>
    public static IReadOnlyList<ConformanceCase> Cases { get; } =
        [.. KeyCases.All, .. ValueCases.All, .. DeleteCases.All, .. ConcurrencyCases.All, .. ScanCases.All, .. CrashCases.All];

    /// <summary>Runs every case against one backend.</summary>
    /// <param name="subject">The backend. It may hold other data: the cases use keys of their own and remove the fixed ones.</param>
    /// <param name="seed">The seed, or null for a random one; results name it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<ConformanceReport> RunAsync(IStorageSubject subject, int? seed, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(subject);
        var used = seed ?? Random.Shared.Next();
        var results = new List<ConformanceResult>();
        foreach (var item in Cases)
        {
            results.Add(await item.RunAsync(subject, used, cancellationToken).ConfigureAwait(false));
        }

        return new ConformanceReport(subject.Name, results);
    }
}
