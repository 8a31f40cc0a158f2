using System.CommandLine;
using Lab.Capstone;

namespace Lab;

/// <summary>Understands the command line of <c>lab</c> and turns every outcome into an exit code and at most one line on the error stream.</summary>
public static class LabCommandLine
{
    /// <summary>Runs the program.</summary>
    /// <param name="args">The arguments after the program's name.</param>
    /// <param name="output">Receives results.</param>
    /// <param name="error">Receives one line when something is wrong.</param>
    /// <param name="cancellationToken">Stops the run, as Ctrl+C does.</param>
    /// <returns>0 done, 1 a part failed, 2 something needed is missing, 3 usage, 4 cancelled.</returns>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(error);
        var verbose = new Option<bool>("--verbose") { Description = "Show the whole exception when something goes wrong.", Recursive = true };
        var root = new RootCommand("Runs, shows and checks the course's work.") { verbose };
        root.Subcommands.Add(CapstoneCommand.Create(output));

        var parsed = root.Parse(args);
        if (UsageProblem(parsed) is { } problem)
        {
            await error.WriteLineAsync($"lab: {problem}. 'lab --help' lists what there is; 'lab capstone' runs the main job.");
            return ExitCodes.Usage;
        }

        try
        {
            var configuration = new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false };
            return await parsed.InvokeAsync(configuration, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            await error.WriteLineAsync("lab: stopped.");
            return ExitCodes.Cancelled;
        }
        catch (Exception exception)
        {
            await error.WriteLineAsync(parsed.GetValue(verbose) ? $"lab: {exception}" : $"lab: {exception.Message.ReplaceLineEndings(" ")}");
            return exception is UserErrorException ? ExitCodes.Unusable : ExitCodes.PartFailed;
        }
    }

    private static string? UsageProblem(ParseResult parsed)
    {
        // The parser's first complaint about a misspelt verb is that a verb is missing; the token itself says more.
        if (parsed.Errors.Count > 0 && parsed.UnmatchedTokens.Count > 0)
        {
            return $"'{parsed.UnmatchedTokens[0]}' is not a command or option here";
        }

        // The parser spreads some complaints over several lines.
        return parsed.Errors.Count > 0
            ? string.Join(' ', parsed.Errors[0].Message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.')
            : null;
    }
}
