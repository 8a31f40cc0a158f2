namespace ValidatorRs;

/// <summary>Requires a card number. The rule <c>credit_card</c>.</summary>
public sealed class CardNumberAttribute() : RuleAttribute("credit_card");
