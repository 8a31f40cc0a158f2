using Storage.Backends.Memory;
using Storage.Conformance.Tests.Subjects;
using Storage.Engines.FileLog.Tests.Disks;

namespace Storage.Conformance.Tests;

public sealed class ConformanceSuiteTests
{
    public static TheoryData<string> CaseNames => [.. ConformanceSuite.Cases.Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(CaseNames))]
    public Task Reference_store_keeps_every_promise(string name) => PassAsync(name, new MemorySubject(() => new ReferenceStorage()));

    [Theory]
    [MemberData(nameof(CaseNames))]
    public Task Memory_backend_keeps_every_promise(string name) => PassAsync(name, new MemorySubject(() => new MemoryStorage()));

    [Theory]
    [MemberData(nameof(CaseNames))]
    public Task File_engine_keeps_every_promise(string name) => PassAsync(name, new FileLogSubject(CrashModel.OnlySynced));

    [Theory]
    [InlineData(CrashModel.EverythingArrived)]
    [InlineData(CrashModel.TornLastWrite)]
    [InlineData(CrashModel.ReorderedSectors)]
    internal async Task File_engine_survives_every_kind_of_crash(CrashModel model)
    {
        await PassAsync("crash/acknowledged", new FileLogSubject(model));
        await PassAsync("crash/linearizable", new FileLogSubject(model));
    }

    [Fact]
    public void Cases_have_names_of_their_own_and_a_promise_each()
    {
        Assert.Equal(ConformanceSuite.Cases.Count, ConformanceSuite.Cases.DistinctBy(c => c.Name).Count());
        Assert.All(ConformanceSuite.Cases, c => Assert.EndsWith(".", c.Promise, StringComparison.Ordinal));
    }

    private static async Task PassAsync(string name, IStorageSubject subject)
    {
        await using var owned = subject;
        var item = ConformanceSuite.Cases.Single(c => c.Name == name);

        var result = await item.RunAsync(subject, Random.Shared.Next(), TestContext.Current.CancellationToken);

        Assert.True(result.Outcome != ConformanceOutcome.Violated, $"{result.Case}: {result.Detail} (seed {result.Seed})");
    }
}
