using System.CommandLine;
using Noctx.Cli.Checking;
using Noctx.Cli.Loading;
using Noctx.Cli.Reporting;
using Noctx.Cli.Selecting;

namespace Noctx.Cli.Verbs;

/// <summary><c>noctx baseline write|check</c>: remembers today's findings, so that only new ones count.</summary>
internal static class BaselineVerb
{
    public static Command Create(Terminal terminal)
        => new("baseline", "Keep findings that a team has agreed to live with ('check --baseline FILE' leaves them out).")
        {
            Part("write", "Write the findings of now to the baseline file.", WriteAsync, terminal),
            Part("check", "Show the findings that are not in the baseline file, and how many of it are mended.", CheckAsync, terminal),
        };

    private static Command Part(string name, string description, Func<LoadRequest, string, Terminal, CancellationToken, Task<int>> run, Terminal terminal)
    {
        var file = new Option<string>("--baseline") { Description = "The baseline file.", DefaultValueFactory = _ => Baseline.FileName };
        var loading = new LoadOptionSet();
        var command = new Command(name, description) { file };
        loading.AddTo(command);
        command.SetAction((parsed, cancellationToken) => run(loading.Read(parsed), parsed.GetValue(file)!, terminal, cancellationToken));
        return command;
    }

    private static async Task<int> WriteAsync(LoadRequest request, string path, Terminal terminal, CancellationToken cancellationToken)
    {
        using var loaded = await SolutionLoader.LoadAsync(request, terminal, cancellationToken);
        var result = await Checker.CheckAsync(loaded, request, CheckSettings.Default, terminal, cancellationToken);
        var text = new StringWriter { NewLine = "\n" };
        Baseline.Write(result.Findings, text);
        await File.WriteAllTextAsync(path, text.ToString(), cancellationToken);
        terminal.Out.WriteLine($"{result.Findings.Count} finding(s) written to {path}.");
        return result.IsComplete ? ExitCodes.Clean : ExitCodes.CouldNotLoad;
    }

    private static async Task<int> CheckAsync(LoadRequest request, string path, Terminal terminal, CancellationToken cancellationToken)
    {
        var baseline = await Baseline.ReadAsync(path, cancellationToken);
        using var loaded = await SolutionLoader.LoadAsync(request, terminal, cancellationToken);
        var all = await Checker.CheckAsync(loaded, request, CheckSettings.Default, terminal, cancellationToken);
        var result = all with { Findings = baseline.Without(all.Findings) };
        new TextFormat(new TextStyle(0, TextStyle.WantsColour("auto", terminal.OutIsScreen))).Write(result, terminal.Out);

        var mended = baseline.Count - (all.Findings.Count - result.Findings.Count);
        if (mended > 0 && all.IsComplete)
        {
            terminal.Note($"{mended} finding(s) of {path} are mended; 'noctx baseline write' takes them out.");
        }

        return !result.IsComplete ? ExitCodes.CouldNotLoad : result.Counted > 0 ? ExitCodes.Findings : ExitCodes.Clean;
    }
}
