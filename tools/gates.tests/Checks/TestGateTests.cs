using Gates.Tests.Seeds;
using Gates.Tests.TestRuns;

namespace Gates.Tests.Checks;

public sealed class TestGateTests
{
    private const string Assembly = "artifacts/bin/One.Tests/debug/One.Tests.dll";
    private static readonly DateTime Built = new(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc);

    private static SeededCheckout Clean()
    {
        var seed = new SeededCheckout().Write("My.sln", "").Write(".gitignore", "artifacts/\n")
            .Write("tests/One.Tests/One.Tests.csproj", "<Project />\n").Write(Assembly, "").Commit();
        File.SetLastWriteTimeUtc(Path.Combine(seed.Root, Assembly), Built);
        return seed;
    }

    private static void Report(SeededCheckout seed, DateTime started, params string[] statuses) =>
        seed.Write($"artifacts/reports/{started.Ticks}.ctrf", SeededReport.Of(Path.Combine(seed.Root, Assembly), started, statuses));

    private static Task<GatesResult> JudgeAsync(SeededCheckout seed, params string[] more) =>
        seed.GatesAsync(["test", "--test-results", Path.Combine(seed.Root, "artifacts/reports"), .. more]);

    [Fact]
    public async Task Test_reports_that_pass_are_green_and_counted()
    {
        using var seed = Clean();
        Report(seed, Built.AddSeconds(1), "passed", "passed", "skipped");

        var result = await JudgeAsync(seed);

        result.AssertGreen();
        Assert.Contains("2 tests passed, 0 failed, 1 skipped in 1 projects", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Test_failure_is_red_and_named()
    {
        using var seed = Clean();
        Report(seed, Built.AddSeconds(1), "passed", "failed");

        (await JudgeAsync(seed)).AssertRed("T1 failed: because 1");
    }

    [Fact]
    public async Task Test_zero_tests_is_red()
    {
        using var seed = Clean();
        Report(seed, Built.AddSeconds(1));

        (await JudgeAsync(seed)).AssertRed("One.Tests.csproj: ran no tests");
    }

    [Fact]
    public async Task Test_project_without_report_is_red()
    {
        using var seed = Clean().Write("tests/Two.Tests/Two.Tests.csproj", "<Project />\n");
        Report(seed, Built.AddSeconds(1), "passed");

        (await JudgeAsync(seed)).AssertRed("Two.Tests.csproj: gave no report");
    }

    [Fact]
    public async Task Test_report_older_than_the_assembly_is_red_and_the_newest_counts()
    {
        using var seed = Clean();
        Report(seed, Built.AddSeconds(-1), "passed");

        (await JudgeAsync(seed)).AssertRed("older than the test assembly");

        Report(seed, Built.AddSeconds(1), "passed");
        (await JudgeAsync(seed)).AssertGreen();
    }

    [Fact]
    public async Task Test_report_of_another_checkout_does_not_count()
    {
        using var seed = Clean();
        seed.Write("artifacts/reports/x.ctrf", SeededReport.Of("/elsewhere/One.Tests.dll", Built.AddSeconds(1), "passed"));

        (await JudgeAsync(seed)).AssertRed("gave no report");
    }

    [Fact]
    public async Task Test_fewer_tests_than_the_floor_is_red_and_the_floor_only_rises()
    {
        using var seed = Clean();
        Report(seed, Built.AddSeconds(1), "passed", "passed");

        (await JudgeAsync(seed, "--raise-floor")).AssertGreen();
        Assert.Equal("{\n  \"One.Tests\": 2\n}\n", seed.Read("tools/gates/floors.json"));

        Report(seed, Built.AddSeconds(2), "passed");
        (await JudgeAsync(seed, "--raise-floor")).AssertRed("ran 1 tests; the floor in tools/gates/floors.json is 2");
        Assert.Equal("{\n  \"One.Tests\": 2\n}\n", seed.Read("tools/gates/floors.json"));
    }

    [Theory]
    [InlineData("{\"results\":{}}")]
    [InlineData("half of a rep")]
    public async Task Test_report_that_is_none_is_red_with_its_name(string text)
    {
        using var seed = Clean().Write("artifacts/reports/odd.ctrf", text);

        (await JudgeAsync(seed)).AssertRed("odd.ctrf: is not a CTRF report");
    }

    [Fact]
    public async Task Test_directory_that_is_missing_is_red_with_the_command_that_fills_it()
    {
        using var seed = Clean();

        (await JudgeAsync(seed)).AssertRed("does not exist", "dotnet test --solution My.sln --report-xunit-ctrf");
    }

    [Fact]
    public async Task Test_repository_without_tests_is_red()
    {
        using var seed = new SeededCheckout().Write("My.sln", "").Write("artifacts/reports/.keep", "");

        (await JudgeAsync(seed)).AssertRed("no tests is not a pass");
    }

    [Fact]
    public async Task Test_run_for_real_counts_passes_and_names_the_failure()
    {
        using var seed = SeededSolution.CreateWithTests();
        seed.Write("tests/One.Tests/RedTests.cs", "public class RedTests { [Xunit.Fact] public void Red() => Xunit.Assert.Equal(1, One.Number.Value + 1); }\n");

        (await seed.GatesAsync("test")).AssertRed("RedTests.Red failed", "1 tests passed, 1 failed, 0 skipped in 1 projects");
    }
}
