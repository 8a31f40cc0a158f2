using System.ComponentModel;
using System.Text.Json.Serialization;

namespace ThreeGens.Json;

/// <summary>Calls the callbacks of structs where they stand; a cast to the interface would call them on a copy.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonCallbacks
{
    /// <summary>Tells a value that writing begins.</summary>
    public static void OnSerializing<T>(ref T value)
        where T : struct, IJsonOnSerializing => value.OnSerializing();

    /// <summary>Tells a value that it was written.</summary>
    public static void OnSerialized<T>(ref T value)
        where T : struct, IJsonOnSerialized => value.OnSerialized();

    /// <summary>Tells a value that reading begins.</summary>
    public static void OnDeserializing<T>(ref T value)
        where T : struct, IJsonOnDeserializing => value.OnDeserializing();

    /// <summary>Tells a value that it was read.</summary>
    public static void OnDeserialized<T>(ref T value)
        where T : struct, IJsonOnDeserialized => value.OnDeserialized();
}
