namespace ValidatorRs;

/// <summary>Requires a text that ends with another. The rule <c>endswith</c>.</summary>
/// <param name="text">The end.</param>
public sealed class EndsWithAttribute(string text) : RuleAttribute($"endswith={Escape(text)}");
