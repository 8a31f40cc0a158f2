using System.Collections;
using System.Globalization;

namespace ValidatorRs.Rules;

/// <summary>The condition of a <c>required_…</c> or <c>excluded_…</c> rule, over other members of the same object.</summary>
internal abstract class Condition
{
    public abstract IEnumerable<string> Fields { get; }

    public abstract bool Holds(object? owner);

    /// <summary>Tells whether a member has a value in the sense of <c>required</c>.</summary>
    public static bool IsPresent(object? value) => value switch
    {
        null => false,
        string text => text.Length > 0,
        IEnumerable => true,
        ValueType number => !number.Equals(Activator.CreateInstance(number.GetType())),
        _ => true,
    };

    /// <summary>Tells whether a member equals a text: numbers by value, collections by count, the rest by their text.</summary>
    public static bool IsText(object? value, string text) => value switch
    {
        null => text.Length == 0 || text is "nil" or "null",
        string own => own == text,
        bool own => bool.TryParse(text, out var wished) && own == wished,
        Enum own => own.ToString() == text || own.ToString("D") == text,
        IEnumerable own => int.TryParse(text, CultureInfo.InvariantCulture, out var count) && Counting.Of(own) == count,
        IConvertible own when NumberKinds.Of(own.GetType()) != NumberKind.None =>
            decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && ToDecimal(own) == number,
        IFormattable own => own.ToString(null, CultureInfo.InvariantCulture) == text,
        _ => value.ToString() == text,
    };

    private static decimal? ToDecimal(IConvertible value)
    {
        try
        {
            return value.ToDecimal(CultureInfo.InvariantCulture);
        }
        catch (OverflowException)
        {
            return null;
        }
    }
}

/// <summary>Members equal texts: all of the pairs, or any.</summary>
internal sealed class EqualCondition(IReadOnlyList<(string Field, string Text)> pairs, bool all) : Condition
{
    public override IEnumerable<string> Fields => pairs.Select(p => p.Field);

    public override bool Holds(object? owner)
    {
        foreach (var (field, text) in pairs)
        {
            if (IsText(FieldPath.Read(owner, field), text) != all)
            {
                return !all;
            }
        }

        return all;
    }
}

/// <summary>Members are present, or absent: all of them, or any.</summary>
internal sealed class PresenceCondition(IReadOnlyList<string> fields, bool present, bool all) : Condition
{
    public override IEnumerable<string> Fields => fields;

    public override bool Holds(object? owner)
    {
        foreach (var field in fields)
        {
            if ((IsPresent(FieldPath.Read(owner, field)) == present) != all)
            {
                return !all;
            }
        }

        return all;
    }
}
