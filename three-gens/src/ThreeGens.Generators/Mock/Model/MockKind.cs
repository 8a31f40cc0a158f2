namespace ThreeGens.Generators.Mocks;

/// <summary>Says what is mocked.</summary>
internal enum MockKind
{
    Interface,
    Class,
    Delegate,

    /// <summary>A partial class of the user's that implements interfaces.</summary>
    Named,
}
