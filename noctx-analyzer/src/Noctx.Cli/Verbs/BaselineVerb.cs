using System.CommandLine;
using Noctx.Cli.Checking;
using Noctx.Cli.Loading;
using Noctx.Cli.Selecting;

namespace Noctx.Cli.Verbs;

/// <summary><c>noctx baseline write</c>: remembers today's findings, so that only new ones count.</summary>
internal static class BaselineVerb
{
    public static Command Create(Terminal terminal)
    {
        var file = new Option<string>("--baseline") { Description = "The baseline file.", DefaultValueFactory = _ => Baseline.FileName };
        var loading = new LoadOptionSet();
        var write = new Command("write", "Write the findings of now to the baseline file.") { file };
        loading.AddTo(write);
        write.SetAction((parsed, cancellationToken) => WriteAsync(loading.Read(parsed), parsed.GetValue(file)!, terminal, cancellationToken));
        return new Command("baseline", "Keep findings that a team has agreed to live with ('check --baseline FILE' leaves them out).") { write };
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
}
