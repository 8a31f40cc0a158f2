namespace ValidatorRs;

/// <summary>Requires a MAC address. The rule <c>mac</c>.</summary>
public sealed class MacAddressAttribute() : RuleAttribute("mac");
