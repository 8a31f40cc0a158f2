namespace ThreeGens.Generators.Mocks;

/// <summary>Says what a method gives back.</summary>
internal enum MockReturn
{
    Void,
    Value,

    /// <summary>A ref struct or a pointer, which cannot be kept.</summary>
    Computed,
    Ref,
    RefReadonly,
}
