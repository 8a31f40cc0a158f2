namespace ValidatorRs;

/// <summary>Requires a text with one of several characters. The rule <c>containsany</c>.</summary>
/// <param name="text">The characters.</param>
public sealed class ContainsAnyAttribute(string text) : RuleAttribute($"containsany={Escape(text)}");
