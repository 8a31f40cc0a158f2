using ThreeGens.Generators.Shared;

namespace ThreeGens.Generators.ToString.Objects;

/// <summary>Describes how a value of one type is written.</summary>
/// <param name="Kind">The way.</param>
/// <param name="CanBeNull">Whether a null test is needed.</param>
/// <param name="Detail">The default format, the class of an enum's texts, the member that counts a collection, or a cast.</param>
/// <param name="Parts">The shapes of items, keys and values.</param>
internal sealed record ValueShape(ValueKind Kind, bool CanBeNull = false, string? Detail = null, EquatableArray<ValueShape> Parts = default);
