using System.Globalization;
using System.Text.Json;

namespace PluginKit.Protocol.Logging;

/// <summary>Reads what a plugin writes to standard error: hclog JSON, lines with a level in brackets, Go panics, plain text.</summary>
/// <remarks>
/// go-plugin, <c>client.go</c> logStderr and <c>log_entry.go</c>. Unlike there, no content of a line can make it throw: JSON
/// of another shape is plain text. One instance reads one stream; it remembers that a panic has begun.
/// </remarks>
public sealed class PluginLogReader
{
    // Exactly six digits: a line with any other number of them is plain text to go-plugin.
    private const string TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss.ffffffK";
    private const int MaxDepth = 16;

    private static readonly (string Prefix, PluginLogLevel Level)[] Prefixes =
    [
        ("[TRACE]", PluginLogLevel.Trace), ("[DEBUG]", PluginLogLevel.Debug), ("[INFO]", PluginLogLevel.Info),
        ("[WARN]", PluginLogLevel.Warn), ("[ERROR]", PluginLogLevel.Error),
    ];

    private bool _panicking;

    /// <summary>Reads one line.</summary>
    /// <param name="line">The line without its end.</param>
    public PluginLogEntry Read(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return line.StartsWith('{') && TryReadJson(line) is { } entry ? entry : ReadText(line);
    }

    private static PluginLogEntry? TryReadJson(string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line, new JsonDocumentOptions { MaxDepth = MaxDepth });
            return document.RootElement.ValueKind == JsonValueKind.Object ? ReadObject(document.RootElement) : null;
        }
        catch (JsonException)
        {
            return null;
        }
        catch (InvalidOperationException)
        {
            // A string with a lone surrogate escape cannot be read as text.
            return null;
        }
    }

    private static PluginLogEntry? ReadObject(JsonElement root)
    {
        var (message, module) = ("", (string?)null);
        PluginLogLevel? level = null;
        DateTimeOffset? timestamp = null;
        var fields = new List<KeyValuePair<string, object?>>();
        foreach (var property in root.EnumerateObject())
        {
            if (property.Name is not (LogKeys.Message or LogKeys.Level or LogKeys.Timestamp or LogKeys.Module))
            {
                fields.Add(new(property.Name, Value(property.Value)));
                continue;
            }

            if (property.Value.ValueKind != JsonValueKind.String)
            {
                return null;
            }

            var text = property.Value.GetString()!;
            switch (property.Name)
            {
                case LogKeys.Message:
                    message = text;
                    break;
                case LogKeys.Module:
                    module = text;
                    break;
                case LogKeys.Level:
                    level = LevelOf(text);
                    break;
                default:
                    if (!DateTimeOffset.TryParseExact(
                        text, TimestampFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
                    {
                        return null;
                    }

                    timestamp = time;
                    break;
            }
        }

        return level is { } known ? new PluginLogEntry(known, message, fields) { Timestamp = timestamp, Module = module } : null;
    }

    private static object? Value(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => element.GetString(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Null => null,
        JsonValueKind.Number when element.TryGetInt64(out var integer) => integer,
        JsonValueKind.Number when element.TryGetDouble(out var number) => number,
        _ => element.GetRawText(),
    };

    private static PluginLogLevel? LevelOf(string text) => text.Trim().ToUpperInvariant() switch
    {
        "TRACE" => PluginLogLevel.Trace,
        "DEBUG" => PluginLogLevel.Debug,
        "INFO" => PluginLogLevel.Info,
        "WARN" => PluginLogLevel.Warn,
        "ERROR" => PluginLogLevel.Error,
        _ => null,
    };

    private PluginLogEntry ReadText(string line)
    {
        foreach (var (prefix, level) in Prefixes)
        {
            if (line.StartsWith(prefix, StringComparison.Ordinal))
            {
                return new PluginLogEntry(level, line[prefix.Length..].TrimStart(), []);
            }
        }

        // The stack that follows the first line of a Go panic belongs to it.
        _panicking |= line.StartsWith("panic: ", StringComparison.Ordinal)
            || line.StartsWith("fatal error: ", StringComparison.Ordinal);
        return new PluginLogEntry(_panicking ? PluginLogLevel.Error : PluginLogLevel.Debug, line, []);
    }
}
