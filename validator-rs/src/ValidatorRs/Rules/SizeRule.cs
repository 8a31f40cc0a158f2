using System.Collections;
using System.Globalization;

namespace ValidatorRs.Rules;

/// <summary>
/// Go's <c>len min max eq ne gt gte lt lte</c>: numbers by value, text by code points, collections by count,
/// durations by <c>1h30m</c>, moments against now.
/// </summary>
internal sealed class SizeRule(string code, SizeOperator op, string? parameter, string unit = "") : Rule(code, parameter is null ? [] : [Argument(parameter)])
{
    public override NullHandling Nulls => NullHandling.Fail;

    public override string ArgumentText => parameter ?? "";

    public override string? ParameterProblem => parameter is not null ? SizeLimit.ProblemForAny(Code, parameter) : Code == "len" ? "it is missing" : null;

    /// <summary>Text is measured in characters and a collection in elements; the message says so.</summary>
    public override Rule For(Type valueType) => Unit(Nullable.GetUnderlyingType(valueType) ?? valueType) is { Length: > 0 } own ? new SizeRule(Code, op, parameter, own) : this;

    public override RuleCall? Bind(Type valueType)
    {
        var type = Nullable.GetUnderlyingType(valueType) ?? valueType;
        if (type == typeof(string))
        {
            return Code is "eq" or "ne" ? StaticCall.Of<string, string, int>(SizeChecks.TextEquals, Needed(), (int)op) : StaticCall.Of<string, long, int>(SizeChecks.Text, Whole(), (int)op) with { Check = new TextSizeCheck(Whole(), (int)op) };
        }

        if (Moment(type) is { } moment)
        {
            return parameter is null ? moment : throw new FormatException("moments are compared with now; write the rule without a parameter");
        }

        if (type == typeof(TimeSpan))
        {
            return StaticCall.Of<TimeSpan, long, int>(SizeChecks.Duration, GoDuration.Parse(Needed()).Ticks, (int)op);
        }

        if (type == typeof(bool) && (Code is "eq" or "ne"))
        {
            return bool.TryParse(Needed(), out var wished)
                ? StaticCall.Of<bool, int, int>(BoolEquals, wished ? 1 : 0, (int)op)
                : throw new FormatException($"'{parameter}' is neither true nor false");
        }

        return NumberKinds.Of(type) switch
        {
            NumberKind.Signed => StaticCall.Of<long, long, int>(SizeChecks.Int64, Whole(), (int)op) with { Check = new Int64SizeCheck(Whole(), (int)op) },
            NumberKind.Unsigned => StaticCall.Of<ulong, ulong, int>(SizeChecks.UInt64, Natural(), (int)op),
            NumberKind.Real => StaticCall.Of<double, double, int>(SizeChecks.Double, Real(), (int)op) with { Check = new DoubleSizeCheck(Real(), (int)op) },
            NumberKind.Decimal => StaticCall.Of<decimal, object, int>(SizeChecks.Decimal, Exact(), (int)op),
            _ => Collection(type),
        };
    }

    public override string Message(string displayName) => parameter is null
        ? $"{displayName} must be {Phrase} the current moment."
        : unit switch
        {
            "" => $"{displayName} must be {Phrase} {parameter}.",
            "character" => $"{displayName} must be {Phrase} {parameter} {Counted} long.",
            _ => $"{displayName} must have {Phrase} {parameter} {Counted}.",
        };

    public static bool BoolEquals(bool value, int wished, int op) => value == (wished == 1) == (op == (int)SizeOperator.Equal);

    private string Phrase => (op, Code) switch
    {
        (_, "len") or (SizeOperator.Equal, _) when unit.Length > 0 => "exactly",
        (SizeOperator.Greater, _) when unit.Length > 0 => "more than",
        (SizeOperator.Less, _) when unit == "element" => "fewer than",
        (_, "len") => "of length",
        (SizeOperator.AtLeast, _) => "at least",
        (SizeOperator.AtMost, _) => "at most",
        (SizeOperator.Greater, _) => "greater than",
        (SizeOperator.Less, _) => "less than",
        (SizeOperator.Equal, _) => "equal to",
        _ => "other than",
    };

    private string Counted => parameter == "1" ? unit : unit + "s";

    private string Unit(Type type) =>
        type == typeof(string) ? Code is "eq" or "ne" ? "" : "character"
        : typeof(IEnumerable).IsAssignableFrom(type) ? "element"
        : "";

    private StaticCall? Collection(Type type)
    {
        if (!typeof(IEnumerable).IsAssignableFrom(type))
        {
            return null;
        }

        return typeof(ICollection).IsAssignableFrom(type) && !type.IsValueType
            ? StaticCall.Of<ICollection, long, int>(SizeChecks.Count, Whole(), (int)op)
            : StaticCall.Of<IEnumerable, long, int>(SizeChecks.CountUntyped, Whole(), (int)op);
    }

    private StaticCall? Moment(Type type)
    {
        if (Code == "len")
        {
            return null;
        }

        return type == typeof(DateTime) ? StaticCall.Of<DateTime, int>(SizeChecks.Moment, (int)op)
            : type == typeof(DateTimeOffset) ? StaticCall.Of<DateTimeOffset, int>(SizeChecks.MomentOffset, (int)op)
            : type == typeof(DateOnly) ? StaticCall.Of<DateOnly, int>(SizeChecks.Date, (int)op)
            : null;
    }

    private static object Argument(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? whole
        : decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact) ? exact
        : text;

    private string Needed() => parameter ?? throw new FormatException("it is missing");

    private long Whole() => SizeLimit.Whole(Needed());

    private ulong Natural() => SizeLimit.Natural(Needed());

    private double Real() => SizeLimit.Real(Needed());

    private decimal Exact() => SizeLimit.Exact(Needed());
}
