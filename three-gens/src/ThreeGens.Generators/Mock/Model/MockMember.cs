using ThreeGens.Generators.Shared;

namespace ThreeGens.Generators.Mocks;

/// <summary>Describes one member of the mocked object: a method, a property, an indexer or an event.</summary>
/// <param name="Kind">What the member is.</param>
/// <param name="Head">The declaration without body and constraints: <c>int global::Shop.IStore.Get(string key)</c>.</param>
/// <param name="Tail">Constraint clauses with a leading blank, or an empty string.</param>
/// <param name="Methods">The method itself, or getter and setter, or nothing for an event.</param>
/// <param name="Event">The event, or null.</param>
/// <param name="RememberedType">The type of a property that a loose mock remembers once it was set, or an empty string.</param>
internal sealed record MockMember(
    MockMemberKind Kind, string Head, string Tail, EquatableArray<MockMethod> Methods, MockEventModel? Event, string RememberedType)
{
    /// <value>Whether it is static; the mock of the running flow answers then.</value>
    public bool IsStatic { get; init; }

    /// <value>Whether it implements a member of an interface explicitly.</value>
    public bool IsExplicit { get; init; }

    /// <value>Whether an interface gives it a body.</value>
    public bool HasDefault { get; init; }

    /// <summary>Names the class whose objects have the body of an interface for one member, that with this number.</summary>
    public static string DefaultName(int slot) => $"DefaultOf{slot}";
}
