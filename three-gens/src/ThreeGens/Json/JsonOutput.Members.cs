using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace ThreeGens.Json;

// What generated code calls for the rarer kinds of members.
public ref partial struct JsonOutput
{
    /// <summary>Writes a value through a converter of System.Text.Json.</summary>
    public void WriteConverted<T>(scoped ReadOnlySpan<byte> prefix, T? value, JsonConverter<T> converter)
    {
        ArgumentNullException.ThrowIfNull(converter);
        if (value is null && !converter.HandleNull)
        {
            WriteNull(prefix);
            return;
        }

        WriteRaw(prefix);
        Flush();
        using (var writer = new Utf8JsonWriter(_writer, new JsonWriterOptions { SkipValidation = true }))
        {
            converter.Write(writer, value!, JsonFramework.Options);
        }

        _chunk = _writer.GetSpan(SmallestChunk);
    }

    /// <summary>Writes a value of a dictionary of objects: null, a document node, or a simple value.</summary>
    /// <exception cref="NotSupportedException">The value is of another type: nothing is known about its JSON.</exception>
    public void WriteExtensionValue(scoped ReadOnlySpan<byte> prefix, object? value)
    {
        switch (value)
        {
            case null:
                WriteNull(prefix);
                break;
            case JsonElement element:
                WriteConverted(prefix, element, JsonMetadataServices.JsonElementConverter);
                break;
            case JsonNode node:
                WriteConverted<JsonNode?>(prefix, node, JsonMetadataServices.JsonNodeConverter);
                break;
            case string text:
                WriteString(prefix, text);
                break;
            case bool flag:
                WriteBoolean(prefix, flag);
                break;
            case int or long or short or sbyte or byte or ushort or uint:
                WriteInt64(prefix, Convert.ToInt64(value, CultureInfo.InvariantCulture));
                break;
            case double number:
                WriteDouble(prefix, number);
                break;
            case decimal number:
                WriteDecimal(prefix, number);
                break;
            case DateTime instant:
                WriteDateTime(prefix, instant);
                break;
            case Guid id:
                WriteGuid(prefix, id);
                break;
            default:
                Refuse($"{value.GetType()} in extension data: use JsonElement, JsonNode or a simple value");
                break;
        }
    }

    /// <summary>Writes <c>"NaN"</c>, <c>"Infinity"</c> or <c>"-Infinity"</c>.</summary>
    public void WriteNamedNumber(scoped ReadOnlySpan<byte> prefix, double value)
    {
        WriteRaw(prefix);
        WriteRaw(value switch
        {
            double.PositiveInfinity => "\"Infinity\""u8,
            double.NegativeInfinity => "\"-Infinity\""u8,
            _ => "\"NaN\""u8,
        });
    }

    /// <summary>Writes the name of an enum member, or its number, as the key of a dictionary.</summary>
    public void WriteEnumKey<T>(T value)
        where T : struct, Enum => WriteString(default, value.ToString());

    /// <summary>Reports a type that cannot be written.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    [DoesNotReturn]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Refuse(string reason) => throw new NotSupportedException(reason);
}
