namespace ValidatorRs;

/// <summary>Requires a numeric currency code. The rule <c>iso4217_numeric</c>.</summary>
public sealed class CurrencyNumericAttribute() : RuleAttribute("iso4217_numeric");
