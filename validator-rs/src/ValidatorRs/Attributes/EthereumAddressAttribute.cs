namespace ValidatorRs;

/// <summary>Requires an Ethereum address. The rule <c>eth_addr</c>.</summary>
public sealed class EthereumAddressAttribute() : RuleAttribute("eth_addr");
