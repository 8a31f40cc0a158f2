namespace ValidatorRs;

/// <summary>Requires a text that contains another. The rule <c>contains</c>.</summary>
/// <param name="text">The text to be found.</param>
public sealed class ContainsAttribute(string text) : RuleAttribute($"contains={Escape(text)}");
