using System.CommandLine;
using Storage.Contracts;
using Storage.Host.Backends;

namespace Storage.Host.Cli;

/// <summary>The command line <c>storage</c>.</summary>
public static class StorageCli
{
    /// <summary>Runs a command.</summary>
    /// <param name="args">The arguments.</param>
    /// <param name="cancellationToken">Ends it as Ctrl+C does.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(string[] args, CancellationToken cancellationToken)
    {
        var verbose = new Option<bool>("--verbose") { Description = "Show stack traces", Recursive = true };
        var root = new RootCommand("A storage service whose backends are plugins")
        {
            verbose,
            new Command("demo", "Demonstrations") { HotSwapCommand.Create() },
            ServeCommand.Create(),
            BackendsCommand.Create(),
            ObjectCommands.Put(),
            ObjectCommands.Get(),
            ObjectCommands.Delete(),
            SwapCommand.Create(),
            VerifyCommand.Create(),
            BenchCommand.Create(),
        };
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            // What was not understood says more than what is missing because of it.
            var error = parsed.Errors.FirstOrDefault(e => parsed.UnmatchedTokens.Any(t => e.Message.Contains($"'{t}'", StringComparison.Ordinal)))
                ?? parsed.Errors[0];
            await Console.Error.WriteLineAsync($"storage: {error.Message.TrimEnd('.')}; see storage --help".AsMemory(), cancellationToken);
            return ExitCodes.Usage;
        }

        try
        {
            var exitCode = await parsed.InvokeAsync(new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,

                // Plugins end in order at Ctrl+C; the default of two seconds is short on a busy machine.
                ProcessTerminationTimeout = TimeSpan.FromSeconds(15),
            }, cancellationToken);

            // Ctrl+C before a command has come to its first wait ends it from outside, without an exception.
            return exitCode == ExitCodes.Interrupted ? await InterruptedAsync() : exitCode;
        }
        catch (OperationCanceledException)
        {
            return await InterruptedAsync();
        }
        catch (BackendNotFoundException e) when (!parsed.GetValue(verbose))
        {
            await Console.Error.WriteLineAsync($"storage: {e.Message}".AsMemory(), CancellationToken.None);
            return ExitCodes.Usage;
        }
        catch (Exception e) when (parsed.GetValue(verbose))
        {
            await Console.Error.WriteLineAsync($"storage: {e}".AsMemory(), CancellationToken.None);
            return ExitCodes.Failed;
        }
        catch (Exception e)
        {
            await Console.Error.WriteLineAsync($"storage: {e.Message}".AsMemory(), CancellationToken.None);
            return ExitCodes.Failed;
        }
    }

    private static async Task<int> InterruptedAsync()
    {
        await Console.Error.WriteLineAsync("storage: interrupted".AsMemory(), CancellationToken.None);
        return ExitCodes.Interrupted;
    }
}
