namespace ValidatorRs;

/// <summary>Requires a text, in any case. The rule <c>eq_ignore_case</c>.</summary>
/// <param name="text">The text.</param>
public sealed class EqualsIgnoreCaseAttribute(string text) : RuleAttribute($"eq_ignore_case={Escape(text)}");
