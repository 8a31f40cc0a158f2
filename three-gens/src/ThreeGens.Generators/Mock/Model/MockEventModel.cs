using ThreeGens.Generators.Shared;

namespace ThreeGens.Generators.Mocks;

/// <summary>Describes an event.</summary>
/// <param name="Slot">The member's number.</param>
/// <param name="SetupName">The extension method's name.</param>
/// <param name="Signature">Type and name for messages.</param>
/// <param name="DelegateType">The event's type without a question mark.</param>
/// <param name="RaiseParameters">The parameters of the delegate.</param>
/// <param name="IsRaisable">Whether the delegate can be invoked by a plain extension method.</param>
internal sealed record MockEventModel(
    int Slot, string SetupName, string Signature, string DelegateType, EquatableArray<MockParameter> RaiseParameters, bool IsRaisable)
{
    /// <value>The event of the mocked object, named <c>__mocked</c>, from outside of it.</value>
    public string Target { get; init; } = "";
}
