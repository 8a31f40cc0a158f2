namespace ValidatorRs;

/// <summary>Requires null, the empty text or the zero value. The rule <c>isdefault</c>.</summary>
public sealed class MustBeDefaultAttribute() : RuleAttribute("isdefault");
