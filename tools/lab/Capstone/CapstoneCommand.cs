using System.CommandLine;
using Lab.Capstone.Display;
using Lab.Capstone.Reports;
using Spectre.Console;

namespace Lab.Capstone;

/// <summary>Defines <c>lab capstone</c>: runs the four pieces on real input and saves what they measured.</summary>
internal static class CapstoneCommand
{
    public static Command Create(TextWriter output)
    {
        var root = new Option<string?>("--root") { Description = "The checkout to work on. Default: the one around the current folder.", HelpName = "DIR" };
        var folder = new Option<string?>("--out") { Description = "Where report.json and report.html go. Default: artifacts/capstone.", HelpName = "DIR" };
        var only = new Option<string[]>("--only") { Description = "Run only this piece; may be given several times.", HelpName = "PIECE", Arity = ArgumentArity.OneOrMore };
        only.AcceptOnlyFromAmong([.. CapstoneParts.All.Select(p => p.Name)]);
        var seed = new Option<int>("--seed") { Description = "Seed of the generated input.", DefaultValueFactory = _ => 20260401 };
        var orders = BoundedNumber.Option("--orders", "How many orders to validate", 1, 10_000_000, 20_000);
        var seconds = BoundedNumber.Option<double>("--seconds", "How long the storage service is under load, in seconds", 2, 600, 12);

        var command = new Command("capstone", "Runs all four pieces on real input, prints a scorecard and writes report.json and report.html.")
        {
            root, folder, only, seed, orders, seconds,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var checkout = RepositoryRoot.Find(parsed.GetValue(root));
            var context = new CapstoneContext
            {
                Root = checkout,
                OutputFolder = Path.GetFullPath(parsed.GetValue(folder) ?? Path.Combine(checkout, "artifacts", "capstone")),
                Seed = parsed.GetValue(seed),
                Orders = parsed.GetValue(orders),
                LoadSeconds = parsed.GetValue(seconds),
            };
            var names = parsed.GetValue(only) ?? [];
            var parts = CapstoneParts.All.Where(p => names.Length == 0 || names.Contains(p.Name, StringComparer.Ordinal)).ToArray();
            return await RunAsync(parts, context, output, cancellationToken);
        });
        return command;
    }

    /// <summary>Runs the parts, prints the scorecard and saves the reports.</summary>
    /// <returns>0 when every part passed, else 1.</returns>
    internal static async Task<int> RunAsync(
        IReadOnlyList<ICapstonePart> parts, CapstoneContext context, TextWriter output, CancellationToken cancellationToken)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        var isWatched = ReferenceEquals(output, Console.Out) && !Console.IsOutputRedirected;
        if (!isWatched)
        {
            // A log has no width of its own; Spectre's guess of 80 would break the table's lines.
            console.Profile.Width = 160;
        }

        ReportFiles.Prepare(context.OutputFolder);
        var run = new CapstoneRun(parts, TimeProvider.System);
        var report = isWatched
            ? await console.Progress().AutoClear(true).Columns(new SpinnerColumn(), new ProgressBarColumn(), new ElapsedTimeColumn(), new TaskDescriptionColumn { Alignment = Justify.Left })
                .StartAsync(progress => run.RunAsync(context, new ProgressDisplay(progress), cancellationToken))
            : await run.RunAsync(context, new PlainDisplay(output), cancellationToken);

        Scorecard.Write(console, report);
        foreach (var path in await ReportFiles.SaveAsync(report, context.OutputFolder, cancellationToken))
        {
            await output.WriteLineAsync($"wrote {Path.GetRelativePath(Directory.GetCurrentDirectory(), path)}");
        }

        return report.Passed ? ExitCodes.Success : ExitCodes.PartFailed;
    }
}
