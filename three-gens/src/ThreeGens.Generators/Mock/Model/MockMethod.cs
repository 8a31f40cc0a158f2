using ThreeGens.Generators.Shared;

namespace ThreeGens.Generators.Mocks;

/// <summary>Describes a method, getter or setter: its body, and the extension method that sets it up.</summary>
internal sealed record MockMethod
{
    public MockAccessor Accessor { get; init; }

    /// <value>Modifiers of an accessor, with a trailing blank: <c>protected </c>.</value>
    public string AccessorModifier { get; init; } = "";

    /// <value>The member's number.</value>
    public int Slot { get; init; }

    /// <value>The extension method's name.</value>
    public string SetupName { get; init; } = "";

    /// <value>Type, name and parameter names for messages: <c>IStore.Get(key)</c>.</value>
    public string Signature { get; init; } = "";

    /// <value>Type parameters with angle brackets, or an empty string.</value>
    public string TypeParameters { get; init; } = "";

    /// <value>Type parameters of an open generic type and of the method, for members outside the type.</value>
    public string AllTypeParameters { get; init; } = "";

    /// <value>Constraint clauses of <see cref="AllTypeParameters"/> with a leading blank.</value>
    public string AllConstraints { get; init; } = "";

    public EquatableArray<MockParameter> Parameters { get; init; }

    /// <value>The type of the result, without <c>ref</c>.</value>
    public string ReturnType { get; init; } = "";

    public MockReturn Return { get; init; }

    /// <value>Whether a result by reference can be made up: nothing outlives a call that a reference to a ref struct could point to.</value>
    public bool IsReferable { get; init; } = true;

    /// <value>The expression that a call without a setup gives.</value>
    public string Default { get; init; } = "";

    /// <value>The call of the base method or default interface member, or an empty string.</value>
    public string BaseCall { get; init; } = "";

    /// <value>The call that passes on to a wrapped instance named <c>__wrapped</c>, or an empty string.</value>
    public string WrappedCall { get; init; } = "";

    /// <value>The call of the mocked object, named <c>__mocked</c>, from outside of it, or an empty string.</value>
    public string ForwardCall { get; init; } = "";

    /// <value>The type that a wrapped instance must have.</value>
    public string WrappedType { get; init; } = "";

    /// <value>Whether Func and Action cannot describe the method.</value>
    public bool NeedsDelegate { get; init; }

    /// <value>Whether there is an extension method; overloads that differ in out parameters only share one.</value>
    public bool HasSetup { get; init; }

    /// <value>Whether nothing outside of the object may name its types: it is neither recorded nor set up.</value>
    public bool IsUnnamed { get; init; }

    /// <value>How many trailing optional parameters an overload leaves out, 0 for no such overload.</value>
    public int OptionalCount { get; init; }
}
