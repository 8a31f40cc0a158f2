using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace ThreeGens.Json;

// The bridge to System.Text.Json: a codec is a resolver, so one line puts it in front of the framework's own.
public abstract partial class JsonCodec<T> : IJsonTypeInfoResolver
{
    private readonly CodecConverter<T> _converter;

    /// <summary>Makes the codec.</summary>
    protected JsonCodec() => _converter = new CodecConverter<T>(this);

    /// <value>The codec as a converter of System.Text.Json.</value>
    public JsonConverter<T> Converter => _converter;

    /// <summary>Describes the type to System.Text.Json, with this codec doing the work.</summary>
    /// <param name="options">The options the description will belong to.</param>
    /// <remarks>Naming policies and the like of the options do not reach the codec: its marker decides.</remarks>
    public JsonTypeInfo<T> CreateTypeInfo(JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return JsonMetadataServices.CreateValueInfo<T>(options, _converter);
    }

    /// <inheritdoc />
    JsonTypeInfo? IJsonTypeInfoResolver.GetTypeInfo(Type type, JsonSerializerOptions options) =>
        type == typeof(T) ? CreateTypeInfo(options) : null;
}
