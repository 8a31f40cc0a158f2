namespace ValidatorRs;

/// <summary>Requires a colour in CMYK notation. The rule <c>cmyk</c>.</summary>
public sealed class CmykAttribute() : RuleAttribute("cmyk");
