namespace PluginKit.Protocol.Logging;

/// <summary>Names the keys of structured log lines, the same on both sides of the process boundary.</summary>
public static class LogKeys
{
    /// <summary>The message of an hclog line.</summary>
    public const string Message = "@message";

    /// <summary>The level of an hclog line: trace, debug, info, warn or error.</summary>
    public const string Level = "@level";

    /// <summary>The time of an hclog line, with six fraction digits.</summary>
    public const string Timestamp = "@timestamp";

    /// <summary>The logger's name of an hclog line.</summary>
    public const string Module = "@module";

    /// <summary>The name and number of the plugin in this host.</summary>
    public const string PluginId = "plugin_id";

    /// <summary>The application version agreed on.</summary>
    public const string ProtocolVersion = "protocol_version";

    /// <summary>The process id.</summary>
    public const string Pid = "pid";

    /// <summary>A duration in milliseconds.</summary>
    public const string ElapsedMs = "elapsed_ms";

    /// <summary>How many log lines were not passed on.</summary>
    public const string Dropped = "dropped_lines";

    /// <summary>The numeric id of a logged event.</summary>
    public const string EventId = "event_id";

    /// <summary>The type, message and stack of an exception.</summary>
    public const string Exception = "exception";

    /// <summary>The W3C trace id.</summary>
    public const string TraceId = "trace_id";

    /// <summary>The W3C span id.</summary>
    public const string SpanId = "span_id";
}
