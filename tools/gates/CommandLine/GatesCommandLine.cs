using System.CommandLine;
using System.CommandLine.Parsing;
using Gates.Display;
using Gates.Processes;
using Gates.Repository;
using Gates.Running;
using Spectre.Console;

namespace Gates.CommandLine;

/// <summary>Reads the command line, runs the gates and writes the report.</summary>
internal static class GatesCommandLine
{
    /// <summary>Runs the program.</summary>
    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        var arguments = new GatesArguments();
        var command = arguments.ToCommand();
        command.SetAction((parsed, token) => RunParsedAsync(arguments, parsed, output, error, token));
        var result = command.Parse(args);
        if (result.Errors.Count > 0)
        {
            await error.WriteLineAsync($"gates: {result.Errors[0].Message}".AsMemory(), cancellationToken);
            return ExitCodes.Usage;
        }

        var configuration = new InvocationConfiguration
        {
            Output = output,
            Error = error,
            EnableDefaultExceptionHandler = false,
            // Children are killed on Ctrl+C; that takes a moment, and the process must not end before it.
            ProcessTerminationTimeout = TimeSpan.FromSeconds(20),
        };
        return await result.InvokeAsync(configuration, cancellationToken);
    }

    private static async Task<int> RunParsedAsync(
        GatesArguments arguments, ParseResult parsed, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        try
        {
            var names = parsed.GetValue(arguments.Names) ?? [];
            return names switch
            {
                [] => throw new UsageException("name a gate, 'all' or 'list'."),
                ["list"] => List(output),
                _ => await RunGatesAsync(GateSelection.Select(GateCatalog.Gates, names), arguments, parsed, output, error, cancellationToken),
            };
        }
        catch (Exception exception) when (exception is UsageException or DirectoryNotFoundException)
        {
            await error.WriteLineAsync($"gates: {(parsed.GetValue(arguments.Verbose) ? exception : exception.Message)}".AsMemory(), cancellationToken);
            return ExitCodes.Usage;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await error.WriteLineAsync("gates: interrupted; no verdict.".AsMemory(), CancellationToken.None);
            return ExitCodes.Interrupted;
        }
    }

    private static int List(TextWriter output)
    {
        var width = GateCatalog.Gates.Max(g => g.Name.Length);
        foreach (var gate in GateCatalog.Gates)
        {
            output.WriteLine($"{gate.Name.PadRight(width)}  {gate.Checks}{(gate.InAll ? "" : " (not part of all)")}");
        }

        return ExitCodes.Passed;
    }

    private static async Task<int> RunGatesAsync(
        IReadOnlyList<IGate> gates, GatesArguments arguments, ParseResult parsed, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        var verbose = parsed.GetValue(arguments.Verbose);
        var json = parsed.GetValue(arguments.Json);
        var live = ReferenceEquals(error, Console.Error) && !Console.IsErrorRedirected && !verbose
            ? new LiveProgress(AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(error) }), TimeProvider.System)
            : null;
        IProgressDisplay display = live is null ? new PlainProgress(error, verbose) : live;

        var processes = new ProcessRunner(display.Heard);
        var listing = new FileListing(processes);
        var checkout = parsed.GetValue(arguments.Root) is { } root
            ? Checkout.Open(root, listing)
            : Checkout.Find(Environment.CurrentDirectory, listing);
        var options = new GateOptions
        {
            Fix = parsed.GetValue(arguments.Fix),
            RaiseFloor = parsed.GetValue(arguments.RaiseFloor),
            TestResults = parsed.GetValue(arguments.TestResults),
        };

        var runner = new GateRunner(TimeProvider.System, display, verbose);
        var context = new GateContext(checkout, processes, options, new Dictionary<string, GateStatus>());
        var runs = live is null
            ? await runner.RunAsync(gates, context, cancellationToken)
            : await live.ShowAsync(() => runner.RunAsync(gates, context, cancellationToken));
        if (json)
        {
            await output.WriteLineAsync(JsonReport.Write(runs).AsMemory(), cancellationToken);
            await error.WriteLineAsync(Words.Totals(runs).AsMemory(), cancellationToken);
        }
        else
        {
            var terminal = ReferenceEquals(output, Console.Out) && !Console.IsOutputRedirected ? AnsiConsole.Console : null;
            TextReport.Write(output, terminal, runs, verbose);
        }

        return Verdict(runs);
    }

    private static int Verdict(IReadOnlyList<GateRun> runs)
    {
        if (runs.Any(r => r.Outcome.Status == GateStatus.Failed))
        {
            return ExitCodes.Failed;
        }

        return runs.Any(r => r.Outcome.Status == GateStatus.Inconclusive) ? ExitCodes.Inconclusive : ExitCodes.Passed;
    }
}
