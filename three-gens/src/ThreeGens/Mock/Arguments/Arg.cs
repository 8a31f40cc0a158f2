using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using ThreeGens.Mocks;

namespace ThreeGens;

/// <summary>Makes expectations of arguments.</summary>
public static class Arg
{
    /// <value>Any value of any type.</value>
    public static AnyArg Any => default;

    /// <summary>Expects one value; needed for a variable whose type is an interface, which does not convert by itself next to other tests.</summary>
    public static Arg<T> Is<T>(T value) => new(value);

    /// <summary>Expects a value that passes a test.</summary>
    /// <param name="accepts">The test. It may run under a lock: it must not call the mock.</param>
    /// <param name="text">Filled by the compiler: the test as written, for messages.</param>
    public static Arg<T> Is<T>(Func<T, bool> accepts, [CallerArgumentExpression(nameof(accepts))] string text = "")
    {
        ArgumentNullException.ThrowIfNull(accepts);
        return Test(accepts, text);
    }

    /// <summary>Expects a value that does not equal <paramref name="value"/>.</summary>
    public static Arg<T> IsNot<T>(T value) => Test<T>(v => !EqualityComparer<T>.Default.Equals(v, value), "not " + ValueText.Of(value));

    /// <summary>Expects one of several values.</summary>
    public static Arg<T> In<T>(params T[] values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return Test<T>(v => values.Contains(v), "one of " + ValueText.Of(values));
    }

    /// <summary>Expects none of several values.</summary>
    public static Arg<T> NotIn<T>(params T[] values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return Test<T>(v => !values.Contains(v), "none of " + ValueText.Of(values));
    }

    /// <summary>Expects a value in a range, both ends included.</summary>
    public static Arg<T> Between<T>(T low, T high)
        where T : IComparable<T> =>
        Test<T>(v => v is not null && v.CompareTo(low) >= 0 && v.CompareTo(high) <= 0, $"between {ValueText.Of(low)} and {ValueText.Of(high)}");

    /// <summary>Expects text in which a regular expression finds a match.</summary>
    public static Arg<string> Matches([StringSyntax(StringSyntaxAttribute.Regex)] string pattern)
    {
        var regex = new Regex(pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
        return Test<string>(v => v is not null && regex.IsMatch(v), $"text like /{pattern}/");
    }

    /// <summary>Expects a collection with the same elements in the same order.</summary>
    public static Arg<TCollection> Sequence<TCollection, T>(TCollection elements)
        where TCollection : IEnumerable<T> => Test<TCollection>(v => v is not null && v.SequenceEqual(elements), "elements " + ValueText.Of(elements));

    /// <summary>Expects the very same object.</summary>
    public static Arg<T> Same<T>(T instance)
        where T : class => Test<T>(v => ReferenceEquals(v, instance), "the same instance as " + ValueText.Of(instance));

    /// <summary>Expects a value of a more derived type.</summary>
    public static Arg<T> OfType<T, TDerived>()
        where TDerived : T => Test<T>(v => v is TDerived, "a " + typeof(TDerived).Name);

    /// <summary>Accepts any value and adds it to a list for every call that the setup answers.</summary>
    public static Arg<T> Capture<T>(ICollection<T> into)
    {
        ArgumentNullException.ThrowIfNull(into);
        return Capture<T>(into.Add);
    }

    /// <summary>Accepts any value and hands it over for every call that the setup answers.</summary>
    public static Arg<T> Capture<T>(Action<T> into)
    {
        ArgumentNullException.ThrowIfNull(into);
        return new Arg<T>(new ArgTest<T>(null, "any, captured", value =>
        {
            // One captor may be shared by calls on several threads; most targets are plain lists.
            lock (into)
            {
                into(value);
            }
        }));
    }

    /// <summary>Expects a span whose copied content passes a test.</summary>
    public static SpanArg<T> Span<T>(Func<SpanCopy<T>, bool> accepts, [CallerArgumentExpression(nameof(accepts))] string text = "") => new(Is(accepts, text));

    /// <summary>Expects a span of the same characters.</summary>
    public static SpanArg<char> Text(string text) => new(new SpanCopy<char>(text));

    private static Arg<T> Test<T>(Func<T, bool> accepts, string description) => new(new ArgTest<T>(accepts, description));
}
