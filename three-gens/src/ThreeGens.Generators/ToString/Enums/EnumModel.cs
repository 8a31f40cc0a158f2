using ThreeGens.Generators.Shared;

namespace ThreeGens.Generators.ToString.Enums;

/// <summary>Holds all that the emitter needs to know of an enum.</summary>
internal sealed record EnumModel : ITypeModel
{
    public required string HintName { get; init; }

    public required string DisplayName { get; init; }

    /// <value>The namespace of the generated class, or an empty string.</value>
    public required string Namespace { get; init; }

    public required string ClassName { get; init; }

    /// <value>The enum as C# text, with the type parameters of generic containing types.</value>
    public required string TypeName { get; init; }

    /// <value>Type parameters of all containing types: <c>&lt;TKey, TValue&gt;</c>, or an empty string.</value>
    public required string TypeParameters { get; init; }

    /// <value>Constraint clauses of these type parameters, each with a leading blank, or an empty string.</value>
    public required string Constraints { get; init; }

    /// <value><c>public</c> or <c>internal</c>.</value>
    public required string Accessibility { get; init; }

    public required EnumUnderlying Underlying { get; init; }

    public required bool IsFlags { get; init; }

    /// <value>Whether the enum is declared in another assembly and therefore guarded.</value>
    public required bool IsForeign { get; init; }

    public required bool HasJsonConverter { get; init; }

    /// <value>Ids of their own under which the compiler reports obsolete or experimental parts.</value>
    public required EquatableArray<string> SilencedIds { get; init; }

    /// <value>The members in ascending order of value, equal values in order of declaration: the order of System.Enum.</value>
    public required EquatableArray<EnumMember> Members { get; init; }
}
