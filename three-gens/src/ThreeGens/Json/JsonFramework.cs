using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ThreeGens.Json;

/// <summary>Holds what converters of System.Text.Json are called with.</summary>
public static class JsonFramework
{
    /// <value>Default options that know no types by reflection, so that trimmed and native programs keep working.</value>
    public static JsonSerializerOptions Options { get; } = Create();

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions { TypeInfoResolver = JsonTypeInfoResolver.Combine() };
        options.MakeReadOnly();
        return options;
    }
}
