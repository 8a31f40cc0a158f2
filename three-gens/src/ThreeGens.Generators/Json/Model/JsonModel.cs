using ThreeGens.Generators.Shared;

namespace ThreeGens.Generators.Json;

/// <summary>Describes one codec: the type it is for, and every type read and written as part of it.</summary>
/// <param name="HintName">The name of the generated file.</param>
/// <param name="DisplayName">The type's name for messages.</param>
/// <param name="Namespace">The namespace of the codec, or an empty string.</param>
/// <param name="CodecName">The name of the codec class.</param>
/// <param name="IsPublic">Whether the codec is public or internal.</param>
/// <param name="Options">The options of the marker.</param>
/// <param name="Shapes">The shapes; members refer to them by index, and index 0 is the type itself.</param>
internal sealed record JsonModel(
    string HintName,
    string DisplayName,
    string Namespace,
    string CodecName,
    bool IsPublic,
    JsonOptions Options,
    EquatableArray<JsonShape> Shapes) : ITypeModel
{
    /// <value>Ids of warnings about obsolete or experimental parts.</value>
    public EquatableArray<string> SilencedIds { get; init; }

    public JsonShape Root => Shapes[0];
}
