using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ThreeGens.Json;

/// <summary>Lets System.Text.Json call a codec.</summary>
internal sealed class CodecConverter<T>(JsonCodec<T> codec) : JsonConverter<T>
{
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        // The framework's reader does not give out its buffer; a document over the value does.
        using var document = JsonDocument.ParseValue(ref reader);
        return codec.Deserialize(JsonMarshal.GetRawUtf8Value(document.RootElement));
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        var buffer = PooledBuffer.Rent();
        try
        {
            codec.Serialize(buffer, value);
            writer.WriteRawValue(buffer.Written, skipInputValidation: true);
        }
        finally
        {
            PooledBuffer.Return(buffer);
        }
    }
}
