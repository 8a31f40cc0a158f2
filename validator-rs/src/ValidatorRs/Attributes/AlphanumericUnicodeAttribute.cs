namespace ValidatorRs;

/// <summary>Requires a value made of letters and numbers. The rule <c>alphanumunicode</c>.</summary>
public sealed class AlphanumericUnicodeAttribute() : RuleAttribute("alphanumunicode");
