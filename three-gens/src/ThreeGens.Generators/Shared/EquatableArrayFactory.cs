namespace ThreeGens.Generators.Shared;

/// <summary>Makes equatable arrays.</summary>
internal static class EquatableArray
{
    public static EquatableArray<T> Create<T>(ReadOnlySpan<T> items)
        where T : IEquatable<T> => items.IsEmpty ? default : new EquatableArray<T>(items.ToArray());

    public static EquatableArray<T> ToEquatableArray<T>(this IEnumerable<T> items)
        where T : IEquatable<T> => items.ToArray() is { Length: > 0 } array ? new EquatableArray<T>(array) : default;
}
