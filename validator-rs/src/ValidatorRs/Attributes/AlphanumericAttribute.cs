namespace ValidatorRs;

/// <summary>Requires a value made of the letters A to Z and digits. The rule <c>alphanum</c>.</summary>
public sealed class AlphanumericAttribute() : RuleAttribute("alphanum");
