namespace Lab.Tests;

public sealed class LabCommandLineTests
{
    [Theory]
    [InlineData("capston", "'capston' is not a command")]
    [InlineData("capstone --orders 0", "--orders")]
    [InlineData("capstone --orders many", "--orders")]
    [InlineData("capstone --seconds 1", "--seconds")]
    [InlineData("capstone --only nothing", "nothing")]
    [InlineData("capstone extra", "'extra' is not a command")]
    [InlineData("", "command")]
    public async Task Lab_misused_says_so_in_one_line_and_exits_three(string arguments, string expected)
    {
        var (exitCode, error) = await RunAsync(arguments);

        Assert.Equal(3, exitCode);
        Assert.Contains(expected, error, StringComparison.Ordinal);
        Assert.Single(error.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task Lab_root_without_solution_says_so_in_one_line_and_exits_two()
    {
        var (exitCode, error) = await RunAsync($"capstone --root {Path.GetTempPath()}");

        Assert.Equal(2, exitCode);
        Assert.Contains("reflect-codegen-plugins.sln", error, StringComparison.Ordinal);
        Assert.Single(error.TrimEnd().Split('\n'));
    }

    private static async Task<(int ExitCode, string Error)> RunAsync(string arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exitCode = await LabCommandLine.RunAsync(
            arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries), output, error, TestContext.Current.CancellationToken);
        return (exitCode, error.ToString());
    }
}
