namespace ValidatorRs;

/// <summary>Requires a text with a character beyond ASCII. The rule <c>multibyte</c>.</summary>
public sealed class MultibyteAttribute() : RuleAttribute("multibyte");
