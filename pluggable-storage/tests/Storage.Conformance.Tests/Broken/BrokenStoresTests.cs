using Storage.Conformance.Tests.Subjects;
using Storage.Engines.FileLog;
using Storage.Engines.FileLog.Tests.Disks;

namespace Storage.Conformance.Tests.Broken;

public sealed class BrokenStoresTests
{
    public static TheoryData<string, string> Defects => new()
    {
        { "folds case", "keys/look-alikes" },
        { "normalises", "keys/look-alikes" },
        { "ends keys at NUL", "keys/odd" },
        { "trims keys", "keys/look-alikes" },
        { "resolves paths", "keys/look-alikes" },
        { "cuts long keys", "keys/longest" },
        { "refuses the empty key", "keys/odd" },
        { "replaces lone surrogates", "keys/lone-surrogate" },
        { "takes keys of any length", "keys/too-long" },
        { "takes keys of any length", "values/too-large" },
        { "takes an empty value for none", "values/empty" },
        { "cuts values at 4 MiB", "values/sizes" },
        { "cuts values at 4 MiB", "values/largest" },
        { "stores text", "values/every-byte" },
        { "keeps the caller's buffer", "values/caller-buffer" },
        { "reuses its read buffer", "values/returned-buffer" },
        { "appends instead of replacing", "values/overwrite" },
        { "always says a key existed", "delete/existed" },
        { "checks before it deletes", "delete/once" },
        { "deletes by prefix", "delete/neighbours" },
        { "reads from a stale cache", "concurrency/linearizable" },
        { "loses one write in twenty", "concurrency/distinct-keys" },
        { "loses one write in twenty", "concurrency/linearizable" },
        { "writes in two halves", "concurrency/whole-values" },
        { "scans twice", "scan/complete" },
        { "scans twice", "scan/during-writes" },
        { "counts puts instead of keys", "stat/entries" },
        { "calls a scan a snapshot", "snapshot/one-moment" },
        { "is never healthy", "health/serving" },
    };

    [Theory]
    [MemberData(nameof(Defects))]
    public async Task Suite_rejects_store_that(string defect, string violated)
    {
        var result = await RunAsync(violated, new MemorySubject(BrokenStores.All[defect]));

        Assert.True(result.Outcome == ConformanceOutcome.Violated, $"a store that {defect} passes {violated}");
        Assert.NotEmpty(result.Detail);
    }

    [Fact]
    public void Every_broken_store_is_used() =>
        Assert.Equal(BrokenStores.All.Keys.Order(), Defects.Select(d => d.Data.Item1).Distinct().Order());

    [Theory]
    [InlineData("close/reopen")]
    [InlineData("crash/acknowledged")]
    [InlineData("crash/linearizable")]
    public async Task Suite_rejects_store_that_forgets_what_it_promised_to_keep(string violated)
    {
        var result = await RunAsync(violated, new MemorySubject(() => new ReferenceStorage()) { Promises = new StoragePromises() });

        Assert.Equal(ConformanceOutcome.Violated, result.Outcome);
    }

    [Fact]
    public async Task Suite_rejects_file_engine_that_acknowledges_before_the_sync()
    {
        await using var subject = new FileLogSubject(CrashModel.OnlySynced) { Durability = Durability.ProcessCrash };

        var result = await RunAsync("crash/acknowledged", subject);

        Assert.Equal(ConformanceOutcome.Violated, result.Outcome);
    }

    private static Task<ConformanceResult> RunAsync(string name, IStorageSubject subject) =>
        ConformanceSuite.Cases.Single(c => c.Name == name).RunAsync(subject, 7, TestContext.Current.CancellationToken);
}
