using System.Globalization;

namespace ValidatorRs.Rules;

/// <summary><c>oneof=red green 'dark blue'</c>, its negation <c>noneof</c>, and both ignoring case; for text, whole numbers and enumerations by name.</summary>
internal sealed class OneOfRule(string code, bool wanted, bool ignoreCase, string[] words) : Rule(code, [.. words])
{
    private readonly HashSet<string> _words = new(words, ignoreCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);

    public override NullHandling Nulls => NullHandling.Fail;

    public override RuleCall? Bind(Type valueType)
    {
        var type = Nullable.GetUnderlyingType(valueType) ?? valueType;
        if (type == typeof(string))
        {
            return StaticCall.Of<string, OneOfRule>(Text, this);
        }

        return type.IsEnum ? StaticCall.Of<object, OneOfRule>(Name, this) : NumberKinds.Of(type) switch
        {
            NumberKind.Signed => StaticCall.Of<long, OneOfRule>(Signed, this),
            NumberKind.Unsigned => StaticCall.Of<ulong, OneOfRule>(Unsigned, this),
            _ => null,
        };
    }

    public override string Message(string displayName) =>
        $"{displayName} must {(wanted ? "" : "not ")}be one of: {string.Join(", ", Arguments)}.";

    public static bool Text(string value, OneOfRule rule) => rule.Has(value);

    public static bool Name(object value, OneOfRule rule) =>
        rule.Has(value.ToString()!) || rule.Has(((IFormattable)value).ToString("D", CultureInfo.InvariantCulture));

    public static bool Signed(long value, OneOfRule rule) => rule.Has(value.ToString(CultureInfo.InvariantCulture));

    public static bool Unsigned(ulong value, OneOfRule rule) => rule.Has(value.ToString(CultureInfo.InvariantCulture));

    private bool Has(string value) => _words.Contains(value) == wanted;
}
