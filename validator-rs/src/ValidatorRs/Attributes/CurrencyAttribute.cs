namespace ValidatorRs;

/// <summary>Requires a currency code. The rule <c>iso4217</c>.</summary>
public sealed class CurrencyAttribute() : RuleAttribute("iso4217");
