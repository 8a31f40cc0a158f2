namespace ValidatorRs;

/// <summary>Requires a bank identifier code of 2014. The rule <c>bic_iso_9362_2014</c>.</summary>
public sealed class Bic2014Attribute() : RuleAttribute("bic_iso_9362_2014");
