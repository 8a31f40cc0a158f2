using ThreeGens.Generators.Shared;

namespace ThreeGens.Generators.Mocks;

/// <summary>Describes one mock: everything the emitter needs, as text.</summary>
internal sealed record MockModel : ITypeModel
{
    public string HintName { get; init; } = "";

    public string DisplayName { get; init; } = "";

    /// <value>The name of the generated static class that holds extension methods and the object's class.</value>
    public string ClassName { get; init; } = "";

    public MockKind Kind { get; init; }

    /// <value>The mocked type: <c>global::Shop.IStore</c>.</value>
    public string Type { get; init; } = "";

    /// <value>All types of the object: <see cref="Type"/>, then the others, separated by commas.</value>
    public string Types { get; init; } = "";

    /// <value>The type that extension methods extend: <c>global::ThreeGens.Mock&lt;…&gt;</c>.</value>
    public string MockType { get; init; } = "";

    /// <value>The type parameters of an open generic type, or an empty string.</value>
    public string TypeParameters { get; init; } = "";

    /// <value>The constraints of <see cref="TypeParameters"/>, with a leading blank.</value>
    public string Constraints { get; init; } = "";

    /// <value>The open type as <c>typeof</c> wants it, <c>global::Shop.IStore&lt;&gt;</c>, or an empty string.</value>
    public string UnboundType { get; init; } = "";

    /// <value>Where the user declared the class of a named mock, or null.</value>
    public Hierarchy? Declaration { get; init; }

    /// <value>Whether a named mock has static members.</value>
    public bool HasStatics { get; init; }

    /// <value>How many members there are.</value>
    public int SlotCount { get; init; }

    public EquatableArray<MockMember> Members { get; init; }

    public EquatableArray<MockConstructor> Constructors { get; init; }

    /// <value>Whether the project's C# knows priorities of overloads.</value>
    public bool HasPriorities { get; init; }

    /// <value>Whether the mock writes pointers.</value>
    public bool IsUnsafe { get; init; }

    /// <value>Whether the base class is a record, from which only records may derive.</value>
    public bool IsRecord { get; init; }

    /// <value>Whether the base class has required members.</value>
    public bool HasRequiredMembers { get; init; }

    /// <value>Diagnostic ids of obsolete or experimental parts that the mock touches.</value>
    public EquatableArray<string> SilencedIds { get; init; }
}
