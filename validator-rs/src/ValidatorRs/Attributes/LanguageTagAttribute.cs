namespace ValidatorRs;

/// <summary>Requires a language tag. The rule <c>bcp47_language_tag</c>.</summary>
public sealed class LanguageTagAttribute() : RuleAttribute("bcp47_language_tag");
