namespace ValidatorRs;

/// <summary>Requires a language tag. The rule <c>bcp47_strict_language_tag</c>.</summary>
public sealed class StrictLanguageTagAttribute() : RuleAttribute("bcp47_strict_language_tag");
