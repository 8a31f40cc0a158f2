namespace ValidatorRs.Rules;

/// <summary>Our addition to Go's vocabulary: <c>regexp=^[a-z]+$</c>. The text must contain a match, as in Go's regexp.MatchString.</summary>
internal sealed class RegexRule : Rule
{
    private readonly RegexSlot _regex;

    /// <exception cref="FormatException">The pattern is no regular expression.</exception>
    public RegexRule(string pattern)
        : base("regexp", pattern)
    {
        try
        {
            _regex = new RegexSlot(pattern, RegexSlot.DefaultTimeout);
        }
        catch (ArgumentException bad)
        {
            throw new FormatException(bad.Message, bad);
        }
    }

    public override NullHandling Nulls => NullHandling.Fail;

    public override RuleCall? Bind(Type valueType) => valueType == typeof(string) ? StaticCall.Of<string, RegexSlot>(Contains, _regex) : null;

    public override string Message(string displayName) => $"{displayName} must match the pattern '{ArgumentText}'.";

    public static bool Contains(string value, RegexSlot regex) => regex.IsMatch(value);
}
