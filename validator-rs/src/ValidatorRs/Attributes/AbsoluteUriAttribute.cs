namespace ValidatorRs;

/// <summary>Requires a URI. The rule <c>uri</c>.</summary>
public sealed class AbsoluteUriAttribute() : RuleAttribute("uri");
