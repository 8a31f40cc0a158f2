namespace ThreeGens.Generators.Mocks;

/// <summary>Says what a mocked member is.</summary>
internal enum MockMemberKind
{
    Method,
    Property,
    Event,
}
