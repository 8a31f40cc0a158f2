using System.Globalization;

namespace ThreeGens.Generators.ToString.Enums;

/// <summary>Chooses how a value finds its text by the shape of the values, as stringer does by runs: an array where they are dense, a switch elsewhere.</summary>
internal sealed class EnumLookup
{
    // An array may hold this many empty places, or as many as texts.
    private const int SpareGaps = 16;

    private EnumLookup(IReadOnlyList<EnumMember> firstOfEachValue, IReadOnlyList<string?> denseTexts, string indexExpression)
    {
        FirstOfEachValue = firstOfEachValue;
        DenseTexts = denseTexts;
        IndexExpression = indexExpression;
    }

    public IReadOnlyList<EnumMember> FirstOfEachValue { get; }

    public IReadOnlyList<string?> DenseTexts { get; }

    /// <value>An unsigned C# expression of <c>value</c> that is the index into the array.</value>
    public string IndexExpression { get; }

    public bool IsDense => DenseTexts.Count > 0;

    public static EnumLookup Of(EnumModel model)
    {
        var distinct = FirstOf(model);
        if (distinct.Count == 0)
        {
            return new EnumLookup(distinct, [], "");
        }

        // Differences taken modulo 2^64 of sign-extended values are right for signed and unsigned enums alike.
        var ordered = distinct.OrderBy(m => Ordered(model.Underlying, m.Value)).ToList();
        var first = Extended(model.Underlying, ordered[0].Value);
        var range = unchecked(Extended(model.Underlying, ordered[ordered.Count - 1].Value) - first);
        if (range >= (ulong)(ordered.Count * 2 + SpareGaps))
        {
            return new EnumLookup(distinct, [], "");
        }

        var texts = new string?[(int)range + 1];
        foreach (var member in ordered)
        {
            texts[(int)unchecked(Extended(model.Underlying, member.Value) - first)] = member.Text;
        }

        return new EnumLookup(distinct, texts, Index(model, ordered[0].Value));
    }

    /// <summary>Gives a C# condition that is true for the declared values.</summary>
    public static string DefinedPattern(EnumModel model, string bits)
    {
        var runs = new List<string>();
        var values = FirstOf(model).Select(m => m.Value).ToArray();
        for (var i = 0; i < values.Length;)
        {
            var start = i++;
            while (i < values.Length && values[i] == values[i - 1] + 1)
            {
                i++;
            }

            var low = EnumLiterals.Unsigned(values[start]);
            var high = EnumLiterals.Unsigned(values[i - 1]);
            runs.Add(start == i - 1 ? low : start == 0 && values[0] == 0 ? "<= " + high : $"(>= {low} and <= {high})");
        }

        return runs.Count == 0 ? "false" : $"{bits} is {string.Join(" or ", runs)}";
    }

    private static List<EnumMember> FirstOf(EnumModel model)
    {
        var distinct = new List<EnumMember>();
        foreach (var member in model.Members)
        {
            if (distinct.Count == 0 || distinct[distinct.Count - 1].Value != member.Value)
            {
                distinct.Add(member);
            }
        }

        return distinct;
    }

    private static string Index(EnumModel model, ulong first)
    {
        var unsigned = model.Underlying.Keyword is "long" or "ulong" ? "ulong" : "uint";
        var shift = unchecked(0 - Extended(model.Underlying, first));
        return shift == 0
            ? $"unchecked(({unsigned})value)"
            : $"unchecked(({unsigned})value + {Wrapped(unsigned, shift)})";
    }

    private static string Wrapped(string unsigned, ulong shift) => unsigned == "ulong"
        ? shift.ToString(CultureInfo.InvariantCulture) + "UL"
        : unchecked((uint)shift).ToString(CultureInfo.InvariantCulture) + "U";

    private static ulong Extended(EnumUnderlying underlying, ulong value) => unchecked(underlying.Keyword switch
    {
        "sbyte" => (ulong)(sbyte)value,
        "short" => (ulong)(short)value,
        "int" => (ulong)(int)value,
        _ => value,
    });

    // Turning the sign bit over makes signed numbers sort as unsigned ones.
    private static ulong Ordered(EnumUnderlying underlying, ulong value) =>
        underlying.Keyword is "sbyte" or "short" or "int" or "long" ? Extended(underlying, value) ^ (1UL << 63) : value;
}
