using System.CommandLine;
using Noctx.Cli.Loading;
using Noctx.Cli.Verbs;

namespace Noctx.Cli;

/// <summary>Is the <c>noctx</c> program as a function, for other tools that run it in their own process.</summary>
public static class NoctxCommandLine
{
    /// <summary>Runs one command line.</summary>
    /// <param name="args">The arguments as a shell would give them; without a verb, <c>check</c> is meant.</param>
    /// <param name="stdout">Gets results.</param>
    /// <param name="stderr">Gets progress and errors.</param>
    /// <param name="cancellationToken">Stops the run; the exit code is then <see cref="ExitCodes.Cancelled"/>, and nothing is said: the program does that, once.</param>
    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public static async Task<int> RunAsync(string[] args, TextWriter stdout, TextWriter stderr, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(args);
        ArgumentNullException.ThrowIfNull(stdout);
        ArgumentNullException.ThrowIfNull(stderr);

        var output = new Terminal(stdout, stderr);
        // To the parser of command lines, '@file' would be more arguments; here it is a compiler's response file.
        var root = NoctxRootCommand.Create(output);
        var parsed = root.Parse(NoctxRootCommand.WithDefaultVerb(args, root), new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0)
        {
            output.Error(parsed.Errors[0].Message + " ('noctx --help' lists what there is.)");
            return ExitCodes.Usage;
        }

        var verbose = args.Contains("--verbose");
        try
        {
            return await parsed.InvokeAsync(
                new InvocationConfiguration { Output = stdout, Error = stderr, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null },
                cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return ExitCodes.Cancelled;
        }
        catch (UsageException exception)
        {
            output.Error(exception.Message);
            return ExitCodes.Usage;
        }
        catch (LoadException exception)
        {
            output.Error(verbose ? exception.ToString() : exception.Message);
            return ExitCodes.CouldNotLoad;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            output.Error(verbose ? exception.ToString() : exception.Message);
            return ExitCodes.CouldNotLoad;
        }
    }
}
