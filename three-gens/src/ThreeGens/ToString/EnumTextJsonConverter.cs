using System.Text.Json;
using System.Text.Json.Serialization;

namespace ThreeGens.Text;

/// <summary>Is the base of generated converters: writes an enum's text and reads texts, names and numbers.</summary>
/// <typeparam name="TEnum">The enum.</typeparam>
public abstract class EnumTextJsonConverter<TEnum> : JsonConverter<TEnum>
    where TEnum : struct, Enum
{
    /// <inheritdoc/>
    public sealed override TEnum Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Number)
        {
            return ReadText(ref reader, reader.HasValueSequence ? System.Buffers.BuffersExtensions.ToArray(reader.ValueSequence) : reader.ValueSpan);
        }

        return reader.TokenType == JsonTokenType.String ? ReadString(ref reader) : throw Error($"a {reader.TokenType} token");
    }

    /// <inheritdoc/>
    public sealed override void Write(Utf8JsonWriter writer, TEnum value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(ToText(value));
    }

    /// <inheritdoc/>
    public sealed override TEnum ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => ReadString(ref reader);

    /// <inheritdoc/>
    public sealed override void WriteAsPropertyName(Utf8JsonWriter writer, TEnum value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WritePropertyName(ToText(value));
    }

    /// <summary>Gives the text of a value.</summary>
    protected abstract string ToText(TEnum value);

    /// <summary>Reads a text.</summary>
    protected abstract bool TryParseText(ReadOnlySpan<byte> utf8, out TEnum value);

    private static JsonException Error(string found) => new($"{found} is no value of {typeof(TEnum).Name}.");

    private TEnum ReadString(ref Utf8JsonReader reader)
    {
        const int MaxOnStack = 256;
        if (!reader.HasValueSequence && !reader.ValueIsEscaped)
        {
            return ReadText(ref reader, reader.ValueSpan);
        }

        var length = reader.HasValueSequence ? checked((int)reader.ValueSequence.Length) : reader.ValueSpan.Length;
        Span<byte> text = length <= MaxOnStack ? stackalloc byte[MaxOnStack] : new byte[length];
        return ReadText(ref reader, text[..reader.CopyString(text)]);
    }

    private TEnum ReadText(ref Utf8JsonReader reader, scoped ReadOnlySpan<byte> utf8) =>
        TryParseText(utf8, out var value) ? value : throw Error(reader.TokenType == JsonTokenType.Number ? "the number" : $"'{reader.GetString()}'");
}
