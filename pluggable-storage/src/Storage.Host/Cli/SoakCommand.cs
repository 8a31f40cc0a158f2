using System.CommandLine;
using System.Globalization;
using System.Text;
using Spectre.Console;
using Storage.Host.Soak;

namespace Storage.Host.Cli;

/// <summary><c>storage bench soak</c></summary>
internal static class SoakCommand
{
    public static Command Create()
    {
        var clients = new Option<int>("--clients") { Description = "Clients that call at once, 1 to 256", DefaultValueFactory = _ => 16 };
        var seconds = new Option<double>("--seconds") { Description = "How long, up to 86400", DefaultValueFactory = _ => 300 };
        var seed = new Option<int?>("--seed") { Description = "Repeats the choices of a run" };
        var json = new Option<string?>("--json") { Description = "A file for the result as JSON" };
        var command = new Command("soak", "Kill and swap plugins under load, and check the history of every key for linearizability")
        {
            clients, seconds, seed, json,
        };
        seconds.AddCheck(value => value is not (> 0 and <= 86400) ? "--seconds takes a number above 0, at most 86400" : null);
        clients.AddCheck(value => value is < 1 or > 256 ? "--clients takes 1 to 256" : null);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var options = new SoakOptions
            {
                Clients = parsed.GetValue(clients),
                Duration = TimeSpan.FromSeconds(parsed.GetValue(seconds)),
                Seed = parsed.GetValue(seed),
            };
            // Opened first: a path that cannot be written must not cost a run. What is there stays until there is a result.
            await using var report = parsed.GetValue(json) is { } path ? new FileStream(path, FileMode.OpenOrCreate, FileAccess.Write) : Stream.Null;
            var result = await SoakRun.RunAsync(options, Console.Error.WriteLine, cancellationToken);
            report.SetLength(0);
            await report.WriteAsync(Encoding.UTF8.GetBytes(SoakResultJson.Default.SerializeIndented(result)), cancellationToken);

            Print(result);
            return result.IsClean ? ExitCodes.Success : ExitCodes.Negative;
        });
        return command;
    }

    private static void Print(SoakResult result)
    {
        var table = new Table().AddColumn("found").AddColumn(new TableColumn("value").RightAligned());
        Row("seed", result.Seed.ToString(CultureInfo.InvariantCulture));
        Row("seconds", result.Seconds.ToString("0.0", CultureInfo.InvariantCulture));
        Row("operations checked", Number(result.Operations));
        Row("acknowledged writes", Number(result.Acknowledged));
        Row("calls of unknown outcome", Number(result.Unknown));
        Row("other failures", Number(result.Unexpected));
        Row("SIGKILLs", Number(result.Kills));
        Row("swaps done / refused", $"{result.Swaps} / {result.Refused}");
        Row("longest call", result.LongestCallMs.ToString("N0", CultureInfo.InvariantCulture) + " ms");
        Row("linearizable", result.IsLinearizable ? "yes" : "NO");
        AnsiConsole.Write(table);
        Console.Out.WriteLine(result.IsClean ? "no acknowledged write was lost, no read was stale" : $"NOT CLEAN: {result.Explanation}");

        void Row(string name, string value) => table.AddRow(Markup.Escape(name), Markup.Escape(value));
        static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
    }
}
