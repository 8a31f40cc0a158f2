namespace ValidatorRs;

/// <summary>Requires an Ethereum address with a correct check sum. The rule <c>eth_addr_checksum</c>.</summary>
public sealed class EthereumChecksumAddressAttribute() : RuleAttribute("eth_addr_checksum");
