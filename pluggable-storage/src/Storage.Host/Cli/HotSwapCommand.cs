using System.CommandLine;
using System.Globalization;
using Spectre.Console;
using Storage.Host.Demo;

namespace Storage.Host.Cli;

/// <summary><c>storage demo hot-swap</c></summary>
internal static class HotSwapCommand
{
    public static Command Create()
    {
        var clients = new Option<int>("--clients") { Description = "Clients that call at once, 1 to 256", DefaultValueFactory = _ => 8 };
        var seconds = new Option<double>("--seconds") { Description = "Load on each of the two backends", DefaultValueFactory = _ => 8 };
        var rate = new Option<int>("--rate") { Description = "Calls a second of all clients together; 0 for as many as they can make", DefaultValueFactory = _ => 5_000 };
        var plugin = new Option<string?>("--plugin") { Description = "The in-memory plugin's executable, instead of the one beside this program" };
        var command = new Command("hot-swap", "Kill the in-memory plugin under load, go on with the file-system plugin, count what clients notice")
        {
            clients, seconds, rate, plugin,
        };
        clients.AddCheck(value => value is < 1 or > 256 ? "--clients takes 1 to 256" : null);
        seconds.AddCheck(value => value is not (> 0 and <= 3600) ? "--seconds takes a number above 0, at most 3600" : null);
        rate.AddCheck(value => value is < 0 or > 1_000_000 ? "--rate takes 0 to 1000000" : null);
        command.SetAction((parsed, cancellationToken) => RunAsync(
            new HotSwapOptions
            {
                Clients = parsed.GetValue(clients),
                CallsPerSecond = parsed.GetValue(rate),
                PhaseDuration = TimeSpan.FromSeconds(parsed.GetValue(seconds)),
                MemoryPlugin = parsed.GetValue(plugin),
            },
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(HotSwapOptions options, CancellationToken cancellationToken)
    {
        var console = AnsiConsole.Console;
        var result = console.Profile.Capabilities.Interactive && !Console.IsOutputRedirected
            ? await LiveAsync(console, options, cancellationToken)
            : await HotSwapDemo.RunAsync(options, new PlainProgress(Console.Out), cancellationToken);
        Print(console, result);
        return result.IsClean ? ExitCodes.Success : ExitCodes.Negative;
    }

    private static async Task<HotSwapResult> LiveAsync(IAnsiConsole console, HotSwapOptions options, CancellationToken cancellationToken)
    {
        HotSwapResult? result = null;
        await console.Live(new Text("starting")).StartAsync(async live =>
        {
            var display = new LiveProgress(live);
            result = await HotSwapDemo.RunAsync(options, display, cancellationToken);
        });
        return result!;
    }

    private static void Print(IAnsiConsole console, HotSwapResult result)
    {
        var table = new Table().AddColumn("measured").AddColumn(new TableColumn("value").RightAligned());
        Row("calls", result.Calls);
        Row("failed calls", result.Failures);
        Row("stale reads", result.StaleReads);
        Row("acknowledged writes", result.Acknowledged);
        Row("acknowledged writes lost", result.Lost);
        table.AddRow("SIGKILL until served again", Ms(result.SwapMs));
        table.AddRow("in-memory p50 / p99", $"{Ms(result.Before.P50Ms)} / {Ms(result.Before.P99Ms)}");
        table.AddRow("file-system p50 / p99", $"{Ms(result.After.P50Ms)} / {Ms(result.After.P99Ms)}");
        console.Write(table);
        console.WriteLine(result.IsClean ? "no call failed, no acknowledged write was lost" : $"NOT CLEAN: {result.FirstError ?? "writes were lost"}");

        void Row(string name, long value) => table.AddRow(name, value.ToString("N0", CultureInfo.InvariantCulture));
        static string Ms(double value) => value.ToString("0.00", CultureInfo.InvariantCulture) + " ms";
    }
}
