using ThreeGens.Generators.Shared;

namespace ThreeGens.Generators.Mocks;

/// <summary>Describes a constructor of a mocked class.</summary>
internal sealed record MockConstructor(EquatableArray<MockParameter> Parameters);
