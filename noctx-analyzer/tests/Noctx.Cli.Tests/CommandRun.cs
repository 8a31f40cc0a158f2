using System.Text.RegularExpressions;

namespace Noctx.Cli.Tests;

/// <summary>Is one run of the program in this process, with what it printed.</summary>
internal sealed partial record CommandRun(int ExitCode, string Output, string Error)
{
    /// <value>Standard error without the lines that only a slow machine sees: what is being done, when nothing was said for a while.</value>
    public string Said => Progress().Replace(Error, "");

    /// <summary>Runs the program.</summary>
    public static async Task<CommandRun> OfAsync(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await NoctxCommandLine.RunAsync(args, output, error, TestContext.Current.CancellationToken);
        return new CommandRun(code, output.ToString(), error.ToString());
    }

    [GeneratedRegex(@"^noctx: note: (reading .*|\d+/\d+ .*)\n", RegexOptions.Multiline)]
    private static partial Regex Progress();
}
