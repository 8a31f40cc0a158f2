namespace ThreeGens.Generators.Shared;

/// <summary>Says what is decided about the files of all models together.</summary>
/// <param name="Hashed">The file names that differ from another one in case only, so that they get a hash.</param>
/// <param name="LeftOut">The models that get no file.</param>
internal sealed record FileNames<TKey>(EquatableArray<string> Hashed, EquatableArray<TKey> LeftOut)
    where TKey : IEquatable<TKey>;
