using Storage.Conformance;

namespace Storage.Tests.Servers;

/// <summary>Runs one case of the conformance suite as a test.</summary>
internal static class Promise
{
    internal static TheoryData<string> Names => [.. ConformanceSuite.Cases.Select(c => c.Name)];

    internal static async Task KeptAsync(string name, IStorageSubject subject)
    {
        var item = ConformanceSuite.Cases.Single(c => c.Name == name);
        var result = await item.RunAsync(subject, Random.Shared.Next(), TestContext.Current.CancellationToken);
        Assert.True(result.Outcome != ConformanceOutcome.Violated, $"{result.Case}: {result.Detail} (seed {result.Seed})");
    }
}
