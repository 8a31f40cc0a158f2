using System.Globalization;
using Microsoft.CodeAnalysis;
using ValidatorRs.Analyzers.Reading;
using ValidatorRs.Analyzers.Symbols;

namespace ValidatorRs.Analyzers.Rules;

/// <summary>Collects the limits that all rules of one value set together: of its size when it is text or a collection, else of the value.</summary>
internal static class Bounds
{
    /// <summary>Gives the limits that every value of a level must meet.</summary>
    public static IEnumerable<Bound> Of(ModelMember member, ValueLevel level)
    {
        var carrier = Carriers.Of(level.Type);
        var isSize = (carrier & (Carrier.Text | Carrier.Sequence)) != 0;
        if (!isSize && (carrier & Carrier.Number) == 0)
        {
            return [];
        }

        var written = ReferenceEquals(level, member.Levels[0]) ? member.Attributes.Where(a => a.Origin == AttributeOrigin.Framework).SelectMany(a => OfAttribute(a, isSize, carrier)) : [];
        return written.Concat(level.Rules.Where(r => r.IsAlone).SelectMany(r => OfRule(r, carrier)));
    }

    /// <summary>Gives the limits of <c>[Range]</c> as numbers; null when they are none.</summary>
    public static (decimal Min, decimal Max)? OfRange(WrittenAttribute range)
    {
        var isTyped = range.Data.AttributeConstructor!.Parameters.Length == 3;
        if (isTyped && range.Argument(0) is not ITypeSymbol { SpecialType: >= SpecialType.System_SByte and <= SpecialType.System_Double })
        {
            return null;
        }

        return Number(range.Argument(isTyped ? 1 : 0)) is { } min && Number(range.Argument(isTyped ? 2 : 1)) is { } max ? (min, max) : null;
    }

    private static IEnumerable<Bound> OfAttribute(WrittenAttribute attribute, bool isSize, Carrier carrier)
    {
        if (attribute.Name == "Range")
        {
            if (isSize || OfRange(attribute) is not var (min, max))
            {
                yield break;
            }

            yield return new Bound(min, true, attribute.Named("MinimumIsExclusive") is true, "[Range]", attribute.Location);
            yield return new Bound(max, false, attribute.Named("MaximumIsExclusive") is true, "[Range]", attribute.Location);
            yield break;
        }

        if (!isSize)
        {
            yield break;
        }

        var (lower, upper) = attribute.Name switch
        {
            "StringLength" => (attribute.Named("MinimumLength") as int?, attribute.Argument(0) as int?),
            "Length" => (attribute.Argument(0) as int?, attribute.Argument(1) as int?),
            "MinLength" => (attribute.Argument(0) as int?, null),
            "MaxLength" => (null, attribute.Argument(0) is >= 0 and int length ? length : null),
            _ => (default(int?), default(int?)),
        };
        var isUnits = carrier.HasFlag(Carrier.Text);
        if (lower is { } least)
        {
            yield return new Bound(least, true, false, $"[{attribute.Name}]", attribute.Location, isUnits);
        }

        if (upper is { } most)
        {
            yield return new Bound(most, false, false, $"[{attribute.Name}]", attribute.Location, isUnits);
        }
    }

    private static IEnumerable<Bound> OfRule(AppliedRule rule, Carrier carrier)
    {
        var isText = carrier.HasFlag(Carrier.Text);
        if (Number(rule.Parameter) is not { } limit || (isText && rule.Name is "eq" or "ne"))
        {
            yield break;
        }

        if (rule.Name is "min" or "gte" or "gt" or "len" or "eq")
        {
            yield return new Bound(limit, true, rule.Name == "gt", rule.Display, rule.Location);
        }

        if (rule.Name is "max" or "lte" or "lt" or "len" or "eq")
        {
            yield return new Bound(limit, false, rule.Name == "lt", rule.Display, rule.Location);
        }
    }

    private static decimal? Number(object? value)
    {
        switch (value)
        {
            case int or long or decimal:
                return Convert.ToDecimal(value, CultureInfo.InvariantCulture);
            case double real:
                return real is >= (double)decimal.MaxValue ? decimal.MaxValue : real is <= (double)decimal.MinValue ? decimal.MinValue : double.IsNaN(real) ? null : (decimal)real;
            case string text:
                return decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
            default:
                return null;
        }
    }
}
