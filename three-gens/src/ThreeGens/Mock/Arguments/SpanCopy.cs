using System.Collections;

namespace ThreeGens;

/// <summary>Holds what a span contained when a call was made; two copies are equal when their elements are.</summary>
/// <typeparam name="T">The element type.</typeparam>
public readonly struct SpanCopy<T> : IEquatable<SpanCopy<T>>, IReadOnlyList<T>
{
    private readonly T[]? _items;

    /// <summary>Copies a span.</summary>
    public SpanCopy(ReadOnlySpan<T> span) => _items = span.ToArray();

    /// <value>The copied elements.</value>
    public ReadOnlySpan<T> Span => _items;

    /// <value>The number of elements.</value>
    public int Count => _items?.Length ?? 0;

    /// <summary>Gives one element.</summary>
    public T this[int index] => Span[index];

    /// <summary>Compares the elements.</summary>
    public static bool operator ==(SpanCopy<T> left, SpanCopy<T> right) => left.Equals(right);

    /// <summary>Compares the elements.</summary>
    public static bool operator !=(SpanCopy<T> left, SpanCopy<T> right) => !left.Equals(right);

    /// <summary>Compares the elements.</summary>
    public bool Equals(SpanCopy<T> other) => Span.SequenceEqual(other.Span);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is SpanCopy<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var item in Span)
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)(_items ?? [])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
