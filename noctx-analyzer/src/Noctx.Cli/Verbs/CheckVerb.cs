using System.CommandLine;
using Microsoft.CodeAnalysis;
using Noctx.Cli.Checking;
using Noctx.Cli.Loading;
using Noctx.Cli.Reporting;
using Noctx.Cli.Selecting;

namespace Noctx.Cli.Verbs;

/// <summary><c>noctx check</c>: analyses projects and prints what was found.</summary>
internal sealed class CheckVerb
{
    private readonly LoadOptionSet _loading = new();
    private readonly Option<string[]> _formats = new("--format") { Description = $"One of {ReportPlan.Names}; FORMAT=PATH writes to a file. May be given several times." };
    private readonly Option<string[]> _rules = RuleOption();
    private readonly Option<string> _threshold = new("--severity-threshold") { Description = "From which severity on findings make the exit code 1: info, warning, error.", DefaultValueFactory = _ => "warning" };
    private readonly Option<string?> _baseline = new("--baseline") { Description = "Leave out the findings of this baseline file." };
    private readonly Option<string?> _newFrom = new("--new-from") { Description = "Only findings on lines that differ from this git revision." };
    private readonly Option<string?> _newFromMergeBase = new("--new-from-merge-base") { Description = "Only findings on lines changed since this branch was left." };
    private readonly Option<bool> _stats = new("--stats") { Description = "Count the findings of each rule on stderr." };
    private readonly Option<bool> _time = new("--time") { Description = "Tell on stderr where the time went." };

    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var verb = new CheckVerb();
        var command = new Command("check", "Analyse a solution, project or folder (the default verb).");
        verb._loading.AddTo(command);
        verb._threshold.AcceptOnlyFromAmong("info", "warning", "error");
        foreach (var option in new Option[] { verb._formats, verb._rules, verb._threshold, verb._baseline, verb._newFrom, verb._newFromMergeBase, verb._stats, verb._time })
        {
            command.Options.Add(option);
        }

        command.SetAction((parsed, cancellationToken) => verb.RunAsync(parsed, terminal, cancellationToken));
        return command;
    }

    /// <summary>Makes the option that chooses rules, which knows their ids.</summary>
    public static Option<string[]> RuleOption()
    {
        var rules = new Option<string[]>("--rule") { Description = "Only this rule. May be given several times." };
        rules.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(t => !Noctx.Analyzers.NoctxRules.Descriptors.Any(d => d.Id.Equals(t.Value, StringComparison.OrdinalIgnoreCase))))
            {
                result.AddError($"There is no rule '{token.Value}'; 'noctx rules' lists them.");
            }
        });
        return rules;
    }

    private async Task<int> RunAsync(ParseResult parsed, Terminal terminal, CancellationToken cancellationToken)
    {
        var request = _loading.Read(parsed);
        var reports = ReportPlan.Parse(parsed.GetValue(_formats) ?? []);
        var settings = new CheckSettings(parsed.GetValue(_rules) ?? [], Enum.Parse<DiagnosticSeverity>(parsed.GetValue(_threshold)!, ignoreCase: true), parsed.GetValue(_time));
        var baseline = parsed.GetValue(_baseline) is { } path ? await Baseline.ReadAsync(path, cancellationToken) : null;

        var start = System.Diagnostics.Stopwatch.GetTimestamp();
        using var loaded = await SolutionLoader.LoadAsync(request, terminal, cancellationToken);
        if (settings.Time)
        {
            terminal.Note(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"load: {System.Diagnostics.Stopwatch.GetElapsedTime(start).TotalMilliseconds:F0} ms"));
        }

        var result = await Checker.CheckAsync(loaded, request, settings, terminal, cancellationToken);
        result = await SelectAsync(result, parsed, baseline, cancellationToken);
        if (parsed.GetValue(_stats))
        {
            WriteStats(result, terminal);
        }

        var written = await reports.WriteAsync(result, terminal, cancellationToken);
        return !written || !result.IsComplete ? ExitCodes.CouldNotLoad : result.Counted > 0 ? ExitCodes.Findings : ExitCodes.Clean;
    }

    private async Task<CheckResult> SelectAsync(CheckResult result, ParseResult parsed, Baseline? baseline, CancellationToken cancellationToken)
    {
        if (baseline is not null)
        {
            result = result with { Findings = baseline.Without(result.Findings) };
        }

        var (revision, mergeBase) = parsed.GetValue(_newFromMergeBase) is { } branch ? (branch, true) : (parsed.GetValue(_newFrom), false);
        if (revision is not null)
        {
            var target = Path.GetFullPath(_loading.Read(parsed).Target);
            var changed = await ChangedLines.SinceAsync(revision, mergeBase, Directory.Exists(target) ? target : Path.GetDirectoryName(target)!, cancellationToken);
            result = result with { Findings = [.. result.Findings.Where(changed.Contains)] };
        }

        return result;
    }

    private static void WriteStats(CheckResult result, Terminal terminal)
    {
        foreach (var group in result.Findings.GroupBy(f => f.RuleId).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal))
        {
            terminal.Note($"{group.Key}: {group.Count()}");
        }
    }
}
