using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
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
    private readonly SelectionOptionSet _selection = new();
    private readonly Option<string[]> _formats = new("--format") { Description = $"One of {ReportPlan.Names}; FORMAT=PATH writes to a file. May be given several times." };
    private readonly Option<int> _context = new("--context", "-c") { Description = "Lines of code shown before and after each finding's line in text; -1 shows none.", DefaultValueFactory = _ => 0 };
    private readonly Option<string> _color = new("--color") { Description = "Colours in text: auto, always, never.", DefaultValueFactory = _ => "auto" };
    private readonly Option<string[]> _rules = RuleOption();
    private readonly Option<string> _threshold = new("--severity-threshold") { Description = "From which severity on findings make the exit code 1: info, warning, error.", DefaultValueFactory = _ => "warning" };
    private readonly Option<int> _maxPerRule = new("--max-per-rule") { Description = "Show at most so many findings of each rule; all count. 0 shows all.", DefaultValueFactory = _ => 0 };
    private readonly Option<bool> _stats = new("--stats") { Description = "Count the findings of each rule on stderr." };
    private readonly Option<bool> _time = new("--time") { Description = "Tell on stderr where the time went." };

    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var verb = new CheckVerb();
        var command = new Command("check", "Analyse a solution, project, folder, response file or binary log (the default verb).");
        verb._loading.AddTo(command);
        verb._selection.AddTo(command);
        verb._threshold.AcceptOnlyFromAmong("info", "warning", "error");
        verb._color.AcceptOnlyFromAmong("auto", "always", "never");
        AtLeast(verb._context, -1);
        AtLeast(verb._maxPerRule, 0);
        foreach (var option in new Option[] { verb._formats, verb._context, verb._color, verb._rules, verb._threshold, verb._maxPerRule, verb._stats, verb._time })
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

    private static void AtLeast(Option<int> option, int least)
        => option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && (!int.TryParse(token.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) || number < least))
            {
                result.AddError($"{option.Name} takes a whole number from {least.ToString(CultureInfo.InvariantCulture)} on, not '{token.Value}'.");
            }
        });

    private async Task<int> RunAsync(ParseResult parsed, Terminal terminal, CancellationToken cancellationToken)
    {
        var request = _loading.Read(parsed);
        var style = new TextStyle(parsed.GetValue(_context), TextStyle.WantsColour(parsed.GetValue(_color)!, terminal.OutIsScreen));
        var reports = ReportPlan.Parse(parsed.GetValue(_formats) ?? [], style);
        var settings = new CheckSettings(parsed.GetValue(_rules) ?? [], Enum.Parse<DiagnosticSeverity>(parsed.GetValue(_threshold)!, ignoreCase: true), parsed.GetValue(_time));
        // What is asked of git or read from files is looked at first: a mistake there is not worth waiting for.
        var selection = await _selection.ReadAsync(parsed, request.Target, cancellationToken);

        var start = Stopwatch.GetTimestamp();
        using var loaded = await SolutionLoader.LoadAsync(request, terminal, cancellationToken);
        if (settings.Time)
        {
            terminal.Note(string.Create(CultureInfo.InvariantCulture, $"load: {Stopwatch.GetElapsedTime(start).TotalMilliseconds:F0} ms"));
        }

        var result = selection.Apply(await Checker.CheckAsync(loaded, request, settings, terminal, cancellationToken));
        if (parsed.GetValue(_stats))
        {
            WriteStats(result, terminal);
        }

        if (parsed.GetValue(_maxPerRule) is > 0 and var max)
        {
            result = result.WithAtMost(max);
        }

        var written = await reports.WriteAsync(result, terminal, cancellationToken);
        return !written || !result.IsComplete ? ExitCodes.CouldNotLoad : result.Counted > 0 ? ExitCodes.Findings : ExitCodes.Clean;
    }

    private static void WriteStats(CheckResult result, Terminal terminal)
    {
        foreach (var group in result.Findings.GroupBy(f => f.RuleId).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal))
        {
            terminal.Note($"{group.Key}: {group.Count()}");
        }

        terminal.Note($"{result.Projects} project(s), {result.Files} file(s), {result.Findings.Count} finding(s)");
    }
}
