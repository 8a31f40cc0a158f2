using System.CommandLine;
using System.Globalization;
using Noctx.Analyzers;
using Noctx.Cli.Checking;
using Noctx.Cli.Loading;

namespace Noctx.Cli.Verbs;

/// <summary><c>noctx chain FILE:LINE</c>: prints the call chain through which a token is dropped.</summary>
internal static class ChainVerb
{
    public static Command Create(Terminal terminal)
    {
        var place = new Argument<string>("place") { Description = "FILE:LINE of a call." };
        var loading = new LoadOptionSet();
        var command = new Command("chain", "Print the call chain through which a token is dropped.") { place };
        loading.AddTo(command);
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetValue(place)!, loading.Read(parsed), terminal, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string place, LoadRequest request, Terminal terminal, CancellationToken cancellationToken)
    {
        var colon = place.LastIndexOf(':');
        if (colon <= 0 || !int.TryParse(place.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var line))
        {
            throw new UsageException($"'{place}' is not FILE:LINE.");
        }

        if (!File.Exists(place[..colon]))
        {
            throw new UsageException($"the file of '{place}' does not exist.");
        }

        using var loaded = await SolutionLoader.LoadAsync(request, terminal, cancellationToken);
        var result = await Checker.CheckAsync(loaded, request, CheckSettings.Default with { Rules = [RuleIds.DroppedInChain] }, terminal, cancellationToken);
        var file = Path.GetFullPath(place[..colon]);
        var found = result.Findings.Where(f => Path.GetFullPath(f.Path) == file && f.Line == line).ToList();
        if (found.Count == 0)
        {
            terminal.Out.WriteLine($"No token is dropped at {place}.");
            return result.IsComplete ? ExitCodes.Clean : ExitCodes.CouldNotLoad;
        }

        foreach (var finding in found)
        {
            terminal.Out.WriteLine($"{finding.Member} (line {finding.Line.ToString(CultureInfo.InvariantCulture)})");
            var chain = finding.Message[(finding.Message.IndexOf(": ", StringComparison.Ordinal) + 2)..finding.Message.LastIndexOf("; ", StringComparison.Ordinal)];
            var indent = "";
            foreach (var hop in chain.Split(" -> "))
            {
                terminal.Out.WriteLine($"{indent}└─ {hop}");
                indent += "   ";
            }
        }

        return ExitCodes.Findings;
    }
}
