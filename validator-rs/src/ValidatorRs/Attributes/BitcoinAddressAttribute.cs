namespace ValidatorRs;

/// <summary>Requires a Bitcoin address. The rule <c>btc_addr</c>.</summary>
public sealed class BitcoinAddressAttribute() : RuleAttribute("btc_addr");
