namespace ValidatorRs;

/// <summary>Requires a text that starts with another. The rule <c>startswith</c>.</summary>
/// <param name="text">The start.</param>
public sealed class StartsWithAttribute(string text) : RuleAttribute($"startswith={Escape(text)}");
