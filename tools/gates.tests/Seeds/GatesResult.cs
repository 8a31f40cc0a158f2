namespace Gates.Tests.Seeds;

/// <summary>Holds what a run of the command line left.</summary>
internal sealed record GatesResult(int ExitCode, string Output, string Error)
{
    public string LastLine => Output.TrimEnd('\n').Split('\n')[^1];

    /// <summary>Asserts that the one gate that ran was green.</summary>
    public void AssertGreen()
    {
        Assert.True(ExitCode == 0, Output + Error);
        Assert.Equal("1 passed, 0 failed", LastLine);
    }

    /// <summary>Asserts that the one gate that ran was red and said each of these words.</summary>
    public void AssertRed(params string[] words)
    {
        Assert.True(ExitCode == 1, Output + Error);
        Assert.Equal("0 passed, 1 failed", LastLine);
        Assert.Contains("  mend: ", Output, StringComparison.Ordinal);
        Assert.All(words, w => Assert.Contains(w, Output, StringComparison.Ordinal));
    }
}
