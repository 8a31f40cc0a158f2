namespace ValidatorRs;

/// <summary>Requires a text with none of several characters. The rule <c>excludesall</c>.</summary>
/// <param name="text">The characters.</param>
public sealed class ExcludesAllAttribute(string text) : RuleAttribute($"excludesall={Escape(text)}");
