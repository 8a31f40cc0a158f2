namespace ThreeGens.Generators.Mocks;

/// <summary>Says which part of a member a method is.</summary>
internal enum MockAccessor
{
    Method,
    Get,
    Set,
    Init,
}
