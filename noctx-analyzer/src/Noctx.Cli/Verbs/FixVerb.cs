using System.CommandLine;
using Microsoft.CodeAnalysis;
using Noctx.Cli.Checking;
using Noctx.Cli.Fixing;
using Noctx.Cli.Loading;

namespace Noctx.Cli.Verbs;

/// <summary><c>noctx fix</c>: mends what it can, as a diff or in the files.</summary>
internal static class FixVerb
{
    public static Command Create(Terminal terminal)
    {
        var rules = CheckVerb.RuleOption();
        var diff = new Option<bool>("--diff") { Description = "Print what would change (the default)." };
        var write = new Option<bool>("--write") { Description = "Change the files." };
        var loading = new LoadOptionSet();
        var command = new Command("fix", "Mend what can be mended.") { rules, diff, write };
        loading.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(diff) && result.GetValue(write))
            {
                result.AddError("--diff and --write exclude each other.");
            }
        });
        command.SetAction((parsed, cancellationToken) => RunAsync(loading.Read(parsed), parsed.GetValue(rules) ?? [], parsed.GetValue(write), terminal, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(LoadRequest request, string[] rules, bool write, Terminal terminal, CancellationToken cancellationToken)
    {
        using var loaded = await SolutionLoader.LoadAsync(request, terminal, cancellationToken);
        var failures = loaded.Skipped.Where(s => s.IsFailure).ToList();
        foreach (var failure in failures)
        {
            terminal.Error($"cannot load '{failure.Path}': {failure.Reason}.");
        }

        var settings = CheckSettings.Default with { Rules = rules };
        var mended = await SolutionFixer.FixAsync(loaded, request, settings, cancellationToken);
        var changed = await ChangedFile.FindAsync(loaded.Solution, mended, cancellationToken);
        foreach (var file in changed)
        {
            if (write)
            {
                await file.WriteAsync(cancellationToken);
                terminal.Out.WriteLine($"changed {Reporting.ReportPath.Relative(file.Path)}");
            }
            else
            {
                UnifiedDiff.Write(file, terminal.Out);
            }
        }

        terminal.Out.WriteLine($"{changed.Count} file(s) {(write ? "changed" : "would change; --write changes them")}.");
        return failures.Count > 0 ? ExitCodes.CouldNotLoad : changed.Count > 0 && !write ? ExitCodes.Findings : ExitCodes.Clean;
    }
}
