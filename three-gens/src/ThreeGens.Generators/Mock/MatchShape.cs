namespace ThreeGens.Generators.Mocks;

/// <summary>Names the run-time types that record and match the arguments of a method.</summary>
internal static class MatchShape
{
    private const int TupleSize = 7;
    private const string Space = "global::ThreeGens.Mocks.";

    /// <summary>Gives the type of what is recorded: nothing, one value or a tuple.</summary>
    public static string ArgsType(IReadOnlyList<MockParameter> stored) => stored.Count switch
    {
        0 => Space + "NoArgs",
        1 => stored[0].StoredType,
        _ => $"({string.Join(", ", stored.Select(Element))})",
    };

    /// <summary>Gives the expression that records the arguments.</summary>
    public static string ArgsValue(IReadOnlyList<MockParameter> stored) => stored.Count switch
    {
        0 => "default",
        1 => stored[0].Stored,
        _ => $"({string.Join(", ", stored.Select(static p => p.Stored))})",
    };

    /// <summary>Gives the type of the match.</summary>
    public static string MatchType(IReadOnlyList<MockParameter> stored) => MatchType(stored, 0);

    /// <summary>Gives the expression that makes the match of expectations named like the parameters.</summary>
    public static string MatchValue(IReadOnlyList<MockParameter> stored, Func<MockParameter, string> argument) => MatchValue(stored, 0, argument);

    private static string MatchType(IReadOnlyList<MockParameter> stored, int from)
    {
        var count = stored.Count - from;
        if (count == 0)
        {
            return Space + "Match0";
        }

        if (count == 1 && from > 0)
        {
            return $"{Space}MatchLast<{stored[from].StoredType}>";
        }

        var first = string.Join(", ", stored.Skip(from).Take(TupleSize).Select(static p => p.StoredType));
        return count <= TupleSize
            ? $"{Space}Match<{first}>"
            : $"{Space}MatchRest<{first}, {RestType(stored, from + TupleSize)}, {MatchType(stored, from + TupleSize)}>";
    }

    private static string MatchValue(IReadOnlyList<MockParameter> stored, int from, Func<MockParameter, string> argument)
    {
        var count = stored.Count - from;
        var first = string.Join(", ", stored.Skip(from).Take(TupleSize).Select(argument));
        if (count <= TupleSize)
        {
            return $"new {MatchType(stored, from)}({first})";
        }

        var firstTypes = string.Join(", ", stored.Skip(from).Take(TupleSize).Select(static p => p.StoredType));
        return $"new {MatchType(stored, from)}(new {Space}Match<{firstTypes}>({first}), {MatchValue(stored, from + TupleSize, argument)})";
    }

    private static string RestType(IReadOnlyList<MockParameter> stored, int from) => stored.Count - from == 1
        ? $"global::System.ValueTuple<{stored[from].StoredType}>"
        : $"({string.Join(", ", stored.Skip(from).Select(static p => p.StoredType))})";

    // Names of tuple members are refused as element names; such an element goes without.
    private static string Element(MockParameter parameter) => parameter.Name is "Rest" or "ToString" or "Equals" or "GetHashCode" or "CompareTo" or "Deconstruct" or "GetType"
        || parameter.Name.StartsWith("Item", StringComparison.Ordinal)
            ? parameter.StoredType
            : $"{parameter.StoredType} {parameter.Name}";
}
