namespace ValidatorRs.Rules;

/// <summary>Compares a text with the rule's parameter: <c>contains=@</c>, <c>startswith=x-</c>.</summary>
internal sealed class TextParameterRule(string code, string phrase, Func<string, string, bool> holds, string parameter) : Rule(code, parameter)
{
    public override NullHandling Nulls => NullHandling.Fail;

    public override RuleCall? Bind(Type valueType) => valueType == typeof(string) ? StaticCall.Of(holds, parameter) : null;

    public override string Message(string displayName) => $"{displayName} must {phrase} '{ArgumentText}'.";

    public static bool Contains(string value, string part) => value.Contains(part, StringComparison.Ordinal);

    public static bool ContainsAny(string value, string characters) => value.AsSpan().IndexOfAny(characters) >= 0;

    public static bool Excludes(string value, string part) => !Contains(value, part);

    public static bool ExcludesAll(string value, string characters) => !ContainsAny(value, characters);

    public static bool StartsWith(string value, string part) => value.StartsWith(part, StringComparison.Ordinal);

    public static bool EndsWith(string value, string part) => value.EndsWith(part, StringComparison.Ordinal);

    public static bool StartsNotWith(string value, string part) => !StartsWith(value, part);

    public static bool EndsNotWith(string value, string part) => !EndsWith(value, part);

    public static bool EqualsIgnoreCase(string value, string other) => value.Equals(other, StringComparison.OrdinalIgnoreCase);

    public static bool DiffersIgnoreCase(string value, string other) => !EqualsIgnoreCase(value, other);
}
