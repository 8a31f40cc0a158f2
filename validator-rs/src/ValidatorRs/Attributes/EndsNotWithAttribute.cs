namespace ValidatorRs;

/// <summary>Requires a text that does not end with another. The rule <c>endsnotwith</c>.</summary>
/// <param name="text">The end.</param>
public sealed class EndsNotWithAttribute(string text) : RuleAttribute($"endsnotwith={Escape(text)}");
