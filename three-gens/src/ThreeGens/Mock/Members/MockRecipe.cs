namespace ThreeGens.Mocks;

/// <summary>Says how a mock is made.</summary>
/// <param name="SlotCount">The number of members.</param>
/// <param name="Create">Makes the mocked object from constructor arguments.</param>
internal sealed record MockRecipe(int SlotCount, Func<MockCore, object?[], object> Create);
