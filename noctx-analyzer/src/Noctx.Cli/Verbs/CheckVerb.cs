using System.CommandLine;
using Noctx.Cli.Checking;
using Noctx.Cli.Loading;
using Noctx.Cli.Reporting;

namespace Noctx.Cli.Verbs;

/// <summary><c>noctx check</c>: analyses projects and prints what was found.</summary>
internal static class CheckVerb
{
    public static Command Create(Terminal terminal)
    {
        var loading = new LoadOptionSet();
        var formats = new Option<string[]>("--format") { Description = "text, json; FORMAT=PATH writes to a file. May be given several times.", AllowMultipleArgumentsPerToken = false };
        var command = new Command("check", "Analyse a solution, project or folder (the default verb).");
        loading.AddTo(command);
        command.Options.Add(formats);
        command.SetAction((parsed, cancellationToken) => RunAsync(loading.Read(parsed), parsed.GetValue(formats) ?? [], terminal, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(LoadRequest request, string[] formats, Terminal terminal, CancellationToken cancellationToken)
    {
        var reports = ReportPlan.Parse(formats);
        using var loaded = await SolutionLoader.LoadAsync(request, terminal, cancellationToken);
        var result = await Checker.CheckAsync(loaded, request, terminal, cancellationToken);
        var written = await reports.WriteAsync(result, terminal, cancellationToken);
        if (!written || !result.IsComplete)
        {
            return ExitCodes.CouldNotLoad;
        }

        return result.Findings.Count > 0 ? ExitCodes.Findings : ExitCodes.Clean;
    }
}
