namespace ValidatorRs;

/// <summary>Requires a Bitcoin bech32 address. The rule <c>btc_addr_bech32</c>.</summary>
public sealed class BitcoinBech32AddressAttribute() : RuleAttribute("btc_addr_bech32");
