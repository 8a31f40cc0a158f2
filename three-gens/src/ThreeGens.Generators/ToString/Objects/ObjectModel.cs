using ThreeGens.Generators.Shared;

namespace ThreeGens.Generators.ToString.Objects;

/// <summary>Holds all that the emitter needs to know of a class, struct or record.</summary>
internal sealed record ObjectModel : ITypeModel
{
    public required string HintName { get; init; }

    public required string DisplayName { get; init; }

    public required Hierarchy Hierarchy { get; init; }

    /// <value>The name written before the members.</value>
    public required string Name { get; init; }

    /// <value>Whether a base class has generated text, and with it the formatting interfaces.</value>
    public required bool HasGeneratedBase { get; init; }

    /// <value>Whether the graph of types allows a cycle through this one.</value>
    public required bool NeedsGuard { get; init; }

    /// <value>Ids of their own under which the compiler reports obsolete or experimental members and their types.</value>
    public required EquatableArray<string> SilencedIds { get; init; }

    public required EquatableArray<ObjectMember> Members { get; init; }
}
