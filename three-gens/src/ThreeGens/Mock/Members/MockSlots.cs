using System.ComponentModel;

namespace ThreeGens.Mocks;

/// <summary>Gives generated code the members of a mock by number; members are made at their first use.</summary>
/// <remarks>
/// Members have run-time types and numbers that follow from the mocked type alone, so two assemblies that each
/// generated a mock of one type understand each other's objects.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class MockSlots
{
    /// <summary>Gives a member, or null when it was not used yet.</summary>
    /// <remarks>Not generic: the caller knows the exact class, so its cast is one comparison, where a shared generic method would look the class up.</remarks>
    public static MockedMember? Get(MockCore mock, int slot)
    {
        ArgumentNullException.ThrowIfNull(mock);
        return Volatile.Read(ref mock.Slots[slot].Member);
    }

    /// <summary>Adds a member unless another thread was faster, and gives the one that is kept.</summary>
    public static MockedMember Add(MockCore mock, int slot, MockedMember member)
    {
        ArgumentNullException.ThrowIfNull(mock);
        return Interlocked.CompareExchange(ref mock.Slots[slot].Member, member, null) ?? member;
    }

    /// <summary>Gives the member of one construction of a generic method.</summary>
    /// <param name="mock">The mock.</param>
    /// <param name="slot">The method's number.</param>
    /// <param name="construction">A type made of the type arguments.</param>
    /// <param name="create">Makes the member.</param>
    public static TMember Generic<TMember>(MockCore mock, int slot, Type construction, Func<MockCore, TMember> create)
        where TMember : MockedMember
    {
        var generic = Get(mock, slot) ?? Add(mock, slot, new MockedGeneric(mock, ""));
        return ((MockedGeneric)generic).Of(construction, create);
    }
}
