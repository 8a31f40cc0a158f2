namespace ThreeGens.Mocks;

/// <summary>Holds one member of a mock.</summary>
/// <remarks>An array of structs spares the check that an array of a class makes at every reference to an element.</remarks>
internal struct MockSlot
{
    public MockedMember? Member;
}
