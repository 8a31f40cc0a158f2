namespace PluginKit.Protocol.Logging;

/// <summary>One line of a plugin's log.</summary>
/// <param name="Level">Its level.</param>
/// <param name="Message">Its text.</param>
/// <param name="Fields">Its key/value pairs, in the order of the line.</param>
public sealed record PluginLogEntry(PluginLogLevel Level, string Message, IReadOnlyList<KeyValuePair<string, object?>> Fields)
{
    /// <summary>When the plugin says it happened; null for plain text.</summary>
    public DateTimeOffset? Timestamp { get; init; }

    /// <summary>The name of the plugin's logger, when it gave one.</summary>
    public string? Module { get; init; }
}
