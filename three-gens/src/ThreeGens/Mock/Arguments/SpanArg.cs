using System.Diagnostics.CodeAnalysis;

namespace ThreeGens;

/// <summary>Says which spans an expectation means; spans are compared by content.</summary>
/// <typeparam name="T">The element type.</typeparam>
public readonly struct SpanArg<T>
{
    internal SpanArg(Arg<SpanCopy<T>> copy) => Copy = copy;

    /// <value>The expectation of the copy that the mock keeps of the span.</value>
    public Arg<SpanCopy<T>> Copy { get; }

    /// <summary>Expects a span with the elements of an array.</summary>
    [SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "Arg.Span is the named alternate.")]
    public static implicit operator SpanArg<T>(T[] elements) => new(new SpanCopy<T>(elements));

    /// <summary>Expects a span with the elements of another.</summary>
    [SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "Arg.Span is the named alternate.")]
    public static implicit operator SpanArg<T>(ReadOnlySpan<T> elements) => new(new SpanCopy<T>(elements));

    /// <summary>Expects any span.</summary>
    [SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "Arg.Any is the value.")]
    public static implicit operator SpanArg<T>(AnyArg any) => new(any);

    /// <summary>Expects what an expectation of the copy says, for instance one made by <see cref="Arg.Capture{T}(ICollection{T})"/>.</summary>
    [SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "Arg.Span is the named alternate.")]
    public static implicit operator SpanArg<T>(Arg<SpanCopy<T>> copy) => new(copy);
}
