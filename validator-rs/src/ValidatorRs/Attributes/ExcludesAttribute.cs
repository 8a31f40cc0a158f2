namespace ValidatorRs;

/// <summary>Requires a text that does not contain another. The rule <c>excludes</c>.</summary>
/// <param name="text">The text not to be found.</param>
public sealed class ExcludesAttribute(string text) : RuleAttribute($"excludes={Escape(text)}");
