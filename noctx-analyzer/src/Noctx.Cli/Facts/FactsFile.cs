using System.Text.Json;
using Noctx.Cli.Reporting;

namespace Noctx.Cli.Facts;

/// <summary>Reads and writes what is known of one assembly: which of its methods take no token and reach a cancellable call, and by which way.</summary>
/// <remarks>The counterpart of the facts that go vet keeps for each package. In memory the facts are lines: a documentation id, a tab, the chain.</remarks>
internal static class FactsFile
{
    /// <summary>How a facts file's name ends.</summary>
    public const string Suffix = ".facts.json";

    private const string Arrow = " -> ";

    /// <summary>Gives the facts of a file as lines; null when it does not exist, cannot be read, or has another key than wanted.</summary>
    /// <param name="path">The file.</param>
    /// <param name="key">What the facts must have been made of, or null when any will do.</param>
    public static string? Read(string path, string? key)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(path));
            var root = json.RootElement;
            return root.GetProperty("version").GetInt32() == 1 && (key is null || root.GetProperty("key").GetString() == key)
                ? string.Concat(root.GetProperty("facts").EnumerateArray().Select(LineOf))
                : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Writes facts, whole or not at all.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public static void Write(string path, string assembly, string key, string lines)
    {
        var text = new StringWriter { NewLine = "\n" };
        JsonText.Write(text, json =>
        {
            json.WriteStartObject();
            json.WriteNumber("version", 1);
            json.WriteString("assembly", assembly);
            json.WriteString("key", key);
            json.WriteStartArray("facts");
            foreach (var line in lines.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            {
                var tab = line.IndexOf('\t', StringComparison.Ordinal);
                json.WriteStartObject();
                json.WriteString("method", line[..tab]);
                json.WriteStartArray("chain");
                foreach (var hop in line[(tab + 1)..].Split(Arrow))
                {
                    json.WriteStringValue(hop);
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var scratch = path + "." + Path.GetRandomFileName();
        File.WriteAllText(scratch, text.ToString());
        File.Move(scratch, path, overwrite: true);
    }

    private static string LineOf(JsonElement fact)
        => fact.GetProperty("method").GetString() + "\t" + string.Join(Arrow, fact.GetProperty("chain").EnumerateArray().Select(h => h.GetString())) + "\n";
}
