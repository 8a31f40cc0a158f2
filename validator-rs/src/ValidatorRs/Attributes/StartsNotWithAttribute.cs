namespace ValidatorRs;

/// <summary>Requires a text that does not start with another. The rule <c>startsnotwith</c>.</summary>
/// <param name="text">The start.</param>
public sealed class StartsNotWithAttribute(string text) : RuleAttribute($"startsnotwith={Escape(text)}");
