namespace ValidatorRs;

/// <summary>Requires a number with Luhn's check digit. The rule <c>luhn_checksum</c>.</summary>
public sealed class LuhnChecksumAttribute() : RuleAttribute("luhn_checksum");
