using System.Text.Json;
using Noctx.Cli.Checking;
using Noctx.Cli.Loading;
using Noctx.Cli.Reporting;

namespace Noctx.Cli.Selecting;

/// <summary>Is the findings a team has agreed to live with: by rule, member and code, not by line, so that it survives moved lines.</summary>
internal sealed class Baseline
{
    /// <summary>The file's usual name.</summary>
    public const string FileName = ".noctx-baseline.json";

    private readonly Dictionary<string, int> _counts;

    private Baseline(Dictionary<string, int> counts) => _counts = counts;

    /// <summary>Gives how many findings it holds.</summary>
    public int Count => _counts.Values.Sum();

    /// <summary>Reads a baseline.</summary>
    /// <exception cref="LoadException">The file does not exist or is no baseline.</exception>
    public static async Task<Baseline> ReadAsync(string path, CancellationToken cancellationToken)
    {
        if (!File.Exists(path))
        {
            throw new LoadException($"the baseline '{path}' does not exist; 'noctx baseline write' makes one.");
        }

        try
        {
            using var json = JsonDocument.Parse(await File.ReadAllTextAsync(path, cancellationToken));
            var counts = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var entry in json.RootElement.GetProperty("findings").EnumerateArray())
            {
                counts[entry.GetProperty("fingerprint").GetString()!] = entry.GetProperty("count").GetInt32();
            }

            return new Baseline(counts);
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new LoadException($"'{path}' is not a baseline: {exception.Message}", exception);
        }
    }

    /// <summary>Writes the findings as a baseline.</summary>
    public static void Write(IReadOnlyList<Finding> findings, TextWriter output)
        => JsonText.Write(output, json =>
        {
            json.WriteStartObject();
            json.WriteNumber("version", 1);
            json.WriteStartArray("findings");
            foreach (var group in findings.GroupBy(f => f.Fingerprint).OrderBy(g => g.First().Key, StringComparer.Ordinal))
            {
                json.WriteStartObject();
                json.WriteString("rule", group.First().RuleId);
                json.WriteString("member", group.First().Member);
                json.WriteString("code", group.First().SourceLine.Trim());
                json.WriteString("fingerprint", group.Key);
                json.WriteNumber("count", group.Count());
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });

    /// <summary>Gives the findings that are not in the baseline: of equal ones, those beyond the agreed number.</summary>
    public IReadOnlyList<Finding> Without(IEnumerable<Finding> findings)
    {
        var left = new Dictionary<string, int>(_counts, StringComparer.Ordinal);
        var fresh = new List<Finding>();
        foreach (var finding in findings)
        {
            if (left.TryGetValue(finding.Fingerprint, out var count) && count > 0)
            {
                left[finding.Fingerprint] = count - 1;
            }
            else
            {
                fresh.Add(finding);
            }
        }

        return fresh;
    }
}
