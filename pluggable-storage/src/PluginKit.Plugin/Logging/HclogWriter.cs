using System.Buffers;
using System.Collections;
using System.Diagnostics;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using PluginKit.Protocol.Logging;

namespace PluginKit.Plugin.Logging;

/// <summary>Writes hclog lines: one JSON object, one LF, one write.</summary>
internal sealed class HclogWriter(Stream output, TimeProvider time)
{
    // Six digits exactly; "O" has seven, and go-plugin then takes the whole line for plain text.
    private const string TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'";
    private const string OriginalFormat = "{OriginalFormat}";

    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Lock _gate = new();
    private readonly ArrayBufferWriter<byte> _buffer = new();

    public void Write(
        string name, LogLevel level, EventId eventId, string message, object? state, Exception? exception, IExternalScopeProvider scopes)
    {
        lock (_gate)
        {
            _buffer.ResetWrittenCount();
            using (var json = new Utf8JsonWriter(_buffer, Json))
            {
                json.WriteStartObject();
                json.WriteString(LogKeys.Level, LevelName(level));
                json.WriteString(LogKeys.Message, message);
                json.WriteString(LogKeys.Module, name);
                json.WriteString(LogKeys.Timestamp, time.GetUtcNow().UtcDateTime.ToString(TimestampFormat, CultureInfo.InvariantCulture));
                WriteFields(json, eventId, state, exception, scopes);
                json.WriteEndObject();
            }

            _buffer.Write("\n"u8);
            output.Write(_buffer.WrittenSpan);
        }
    }

    private static void WriteFields(Utf8JsonWriter json, EventId eventId, object? state, Exception? exception, IExternalScopeProvider scopes)
    {
        // A key written twice would make the line ambiguous: the innermost wins.
        var written = new HashSet<string>(StringComparer.Ordinal)
        {
            LogKeys.Level, LogKeys.Message, LogKeys.Module, LogKeys.Timestamp, OriginalFormat,
        };
        if (eventId.Id != 0)
        {
            written.Add(LogKeys.EventId);
            json.WriteNumber(LogKeys.EventId, eventId.Id);
        }

        WritePairs(json, state, written);
        scopes.ForEachScope((scope, _) => WritePairs(json, scope, written), 0);
        if (Activity.Current is { } activity && written.Add(LogKeys.TraceId) && written.Add(LogKeys.SpanId))
        {
            json.WriteString(LogKeys.TraceId, activity.TraceId.ToHexString());
            json.WriteString(LogKeys.SpanId, activity.SpanId.ToHexString());
        }

        if (exception is not null && written.Add(LogKeys.Exception))
        {
            json.WriteString(LogKeys.Exception, exception.ToString());
        }
    }

    private static void WritePairs(Utf8JsonWriter json, object? state, HashSet<string> written)
    {
        if (state is not IEnumerable<KeyValuePair<string, object?>> pairs)
        {
            return;
        }

        foreach (var (key, value) in pairs)
        {
            if (written.Add(key))
            {
                json.WritePropertyName(key);
                WriteValue(json, value);
            }
        }
    }

    private static void WriteValue(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case bool flag:
                json.WriteBooleanValue(flag);
                break;
            case sbyte or byte or short or ushort or int or uint or long:
                json.WriteNumberValue(Convert.ToInt64(value, CultureInfo.InvariantCulture));
                break;
            case float or double when double.IsFinite(Convert.ToDouble(value, CultureInfo.InvariantCulture)):
                json.WriteNumberValue(Convert.ToDouble(value, CultureInfo.InvariantCulture));
                break;
            case decimal number:
                json.WriteNumberValue(number);
                break;
            case IEnumerable items and not string:
                json.WriteStringValue(string.Join(", ", items.Cast<object?>()));
                break;
            default:
                json.WriteStringValue(Convert.ToString(value, CultureInfo.InvariantCulture));
                break;
        }
    }

    private static string LevelName(LogLevel level) => level switch
    {
        LogLevel.Trace => "trace",
        LogLevel.Debug => "debug",
        LogLevel.Information => "info",
        LogLevel.Warning => "warn",
        _ => "error",
    };
}
