using System.Globalization;

namespace ThreeGens;

/// <summary>Gives how often a call is expected, as an inclusive range.</summary>
public readonly record struct Times
{
    private readonly int _atMostPlusOne;

    private Times(int atLeast, int? atMost)
    {
        AtLeastCount = atLeast;
        _atMostPlusOne = atMost is { } most ? most + 1 : 0;
    }

    /// <value>Exactly one call.</value>
    public static Times Once => new(1, 1);

    /// <value>No call.</value>
    public static Times Never => new(0, 0);

    /// <value>One call or more.</value>
    public static Times AtLeastOnce => new(1, null);

    /// <value>No call or one.</value>
    public static Times AtMostOnce => new(0, 1);

    /// <value>Any number of calls; also the default value.</value>
    public static Times Any => default;

    /// <value>The smallest number of calls that meets the expectation.</value>
    public int AtLeastCount { get; }

    /// <value>The largest number of calls that meets the expectation, or null when there is no limit.</value>
    public int? AtMostCount => _atMostPlusOne == 0 ? null : _atMostPlusOne - 1;

    /// <summary>Converts a number to exactly that many calls.</summary>
    public static implicit operator Times(int count) => Exactly(count);

    /// <summary>Converts a number to exactly that many calls.</summary>
    public static Times FromInt32(int count) => Exactly(count);

    /// <summary>Gives exactly <paramref name="count"/> calls.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative.</exception>
    public static Times Exactly(int count) => Between(count, count);

    /// <summary>Gives <paramref name="count"/> calls or more.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative.</exception>
    public static Times AtLeast(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return new Times(count, null);
    }

    /// <summary>Gives <paramref name="count"/> calls or fewer.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative.</exception>
    public static Times AtMost(int count) => Between(0, count);

    /// <summary>Gives a range of calls, both ends included.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The lower end is negative, or the upper end is below it.</exception>
    public static Times Between(int atLeast, int atMost)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(atLeast);
        ArgumentOutOfRangeException.ThrowIfLessThan(atMost, atLeast);
        return new Times(atLeast, atMost);
    }

    /// <summary>Says whether a number of calls meets the expectation.</summary>
    public bool Includes(int count) => count >= AtLeastCount && (_atMostPlusOne == 0 || count < _atMostPlusOne);

    /// <summary>Gives the expectation in words: <c>exactly once</c>, <c>at least 2 times</c>.</summary>
    public override string ToString() => (AtLeastCount, AtMostCount) switch
    {
        (0, 0) => "never",
        (0, null) => "any number of times",
        var (least, most) when least == most => least == 1 ? "exactly once" : "exactly " + Count(least),
        var (least, most) when most is null => "at least " + Count(least),
        var (least, most) when least == 0 => "at most " + Count(most!.Value),
        var (least, most) => string.Create(CultureInfo.InvariantCulture, $"between {least} and {Count(most!.Value)}"),
    };

    internal static string Count(int count) => count switch
    {
        0 => "never",
        1 => "once",
        _ => string.Create(CultureInfo.InvariantCulture, $"{count} times"),
    };
}
