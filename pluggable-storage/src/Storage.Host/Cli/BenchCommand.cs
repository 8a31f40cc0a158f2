using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using Spectre.Console;
using Storage.Host.Load;

namespace Storage.Host.Cli;

/// <summary><c>storage bench</c>: what one backend does on this machine.</summary>
internal static class BenchCommand
{
    public static Command Create()
    {
        var target = new ObjectTarget();
        var clients = new Option<int>("--clients") { Description = "Clients that call at once, 1 to 1024", DefaultValueFactory = _ => 16 };
        var seconds = new Option<double>("--seconds") { Description = "How long each of puts and gets, up to 3600", DefaultValueFactory = _ => 3 };
        var size = new Option<int>("--size") { Description = "The size of a value in bytes, 0 to 67108864", DefaultValueFactory = _ => 100 };
        var command = new Command("bench", "Measure puts and gets of a backend or a running service") { clients, seconds, size, SoakCommand.Create() };
        target.AddTo(command);
        AddRange(clients, 1, 1024);
        AddRange(size, 0, 64 << 20);
        seconds.AddCheck(value => value is not (> 0 and <= 3600) ? "--seconds takes a number above 0, at most 3600" : null);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var options = new LoadOptions(parsed.GetValue(clients), TimeSpan.FromSeconds(parsed.GetValue(seconds)), parsed.GetValue(size));
            await using var storage = await target.OpenAsync(parsed, cancellationToken);
            var results = await StorageLoad.RunAsync(storage, options, TimeProvider.System, cancellationToken);
            Print(options, results);
            return results.Any(r => r.Failures > 0) ? ExitCodes.Negative : ExitCodes.Success;
        });
        return command;
    }

    private static void AddRange(Option<int> option, int least, int most) => option.AddCheck(value =>
        value < least || value > most ? string.Create(CultureInfo.InvariantCulture, $"{option.Name} takes {least} to {most}") : null);

    private static void Print(LoadOptions options, IReadOnlyList<LoadResult> results)
    {
        var table = new Table().AddColumn($"{options.Clients} clients, {options.ValueBytes} bytes");
        foreach (var name in new[] { "calls/s", "p50", "p99", "failed" })
        {
            table.AddColumn(new TableColumn(name).RightAligned());
        }

        foreach (var result in results)
        {
            table.AddRow(
                result.Name,
                result.CallsPerSecond.ToString("N0", CultureInfo.InvariantCulture),
                Ms(result.Latency.P50Ms),
                Ms(result.Latency.P99Ms),
                result.Failures.ToString("N0", CultureInfo.InvariantCulture));
        }

        AnsiConsole.Write(table);
        if (results.FirstOrDefault(r => r.FirstError is not null) is { } failed)
        {
            Console.Error.WriteLine($"storage: {failed.FirstError}");
        }

        static string Ms(double value) => value.ToString("0.00", CultureInfo.InvariantCulture) + " ms";
    }
}
