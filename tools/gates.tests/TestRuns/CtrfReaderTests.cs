using Gates.TestRuns;

namespace Gates.Tests.TestRuns;

public sealed class CtrfReaderTests
{
    private static TestReport Read(string text)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, text);
            return CtrfReader.Read(path);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void Read_report_gives_counts_project_and_failures()
    {
        var report = Read(SeededReport.Of("/x/One.Tests.dll", DateTimeOffset.UnixEpoch, "passed", "failed", "skipped", "pending"));

        Assert.Equal("One.Tests", report.Project);
        Assert.Equal((1, 2, 4), (report.Passed, report.Skipped, report.Total));
        Assert.Equal(new TestFailure("T1", "because 1"), Assert.Single(report.Failures));
        Assert.Equal(DateTimeOffset.UnixEpoch, report.Started);
    }

    [Fact]
    public void Read_test_name_with_raw_control_characters_is_read()
    {
        var text = SeededReport.Of("/x/One.Tests.dll", DateTimeOffset.UnixEpoch, "failed").Replace("T0", "T\u0001\\\"\n0", StringComparison.Ordinal);

        Assert.Equal("T?\"?0", Assert.Single(Read(text).Failures).Test);
    }

    [Fact]
    public void Read_test_name_with_half_a_surrogate_pair_is_read()
    {
        var text = SeededReport.Of("/x/One.Tests.dll", DateTimeOffset.UnixEpoch, "failed").Replace("T0", "T\\ud800", StringComparison.Ordinal);

        Assert.Equal("\"T\\ud800\"", Assert.Single(Read(text).Failures).Test);
    }

    [Fact]
    public void Read_error_outside_of_a_test_counts_as_failure()
    {
        var text = SeededReport.Of("/x/One.Tests.dll", DateTimeOffset.UnixEpoch, "passed").Replace("\"errors\":[]", "\"errors\":[{\"message\":\"cleanup\"}]", StringComparison.Ordinal);

        Assert.Contains("cleanup", Assert.Single(Read(text).Failures).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"results\":{\"extra\":{\"suites\":[]},\"tests\":[]}}")]
    public void Read_other_json_is_refused(string text)
    {
        Assert.Throws<FormatException>(() => Read(text));
    }
}
