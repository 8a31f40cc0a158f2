namespace ValidatorRs;

/// <summary>Requires a colour. The rule <c>iscolor</c>.</summary>
public sealed class ColorAttribute() : RuleAttribute("iscolor");
