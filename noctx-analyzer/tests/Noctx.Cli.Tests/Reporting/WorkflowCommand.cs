using System.Text.RegularExpressions;

namespace Noctx.Cli.Tests.Reporting;

/// <summary>Reads a workflow command as GitHub's runner does: <c>::name key=value,key=value::data</c>, then the escapes undone, the percent sign last.</summary>
internal sealed partial record WorkflowCommand(string Name, IReadOnlyDictionary<string, string> Properties, string Data)
{
    /// <summary>Reads one line of a log; null when the runner would take it for text.</summary>
    public static WorkflowCommand? Read(string line)
    {
        var command = Form().Match(line);
        if (!command.Success)
        {
            return null;
        }

        var properties = command.Groups["properties"].Value.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split('=', 2)).ToDictionary(p => p[0], p => UnescapeProperty(p[1]), StringComparer.OrdinalIgnoreCase);
        return new WorkflowCommand(command.Groups["name"].Value, properties, UnescapeData(command.Groups["data"].Value));
    }

    private static string UnescapeProperty(string text)
        => UnescapeData(text.Replace("%3A", ":", StringComparison.Ordinal).Replace("%2C", ",", StringComparison.Ordinal));

    private static string UnescapeData(string text)
        => text.Replace("%0D", "\r", StringComparison.Ordinal).Replace("%0A", "\n", StringComparison.Ordinal).Replace("%25", "%", StringComparison.Ordinal);

    [GeneratedRegex(@"^::(?<name>[a-z]+)(?: (?<properties>[^:]*))?::(?<data>[^\r\n]*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
