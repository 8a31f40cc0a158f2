namespace ThreeGens.Generators.Mocks;

/// <summary>Says what is mocked.</summary>
internal enum MockKind
{
    Interface,
    Class,
    Delegate,
}
