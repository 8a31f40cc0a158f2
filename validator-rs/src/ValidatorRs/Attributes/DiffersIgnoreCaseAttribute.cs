namespace ValidatorRs;

/// <summary>Forbids a text, in any case. The rule <c>ne_ignore_case</c>.</summary>
/// <param name="text">The text.</param>
public sealed class DiffersIgnoreCaseAttribute(string text) : RuleAttribute($"ne_ignore_case={Escape(text)}");
