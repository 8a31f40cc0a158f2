namespace ValidatorRs;

/// <summary>Requires a port from 1 to 65535. The rule <c>port</c>.</summary>
public sealed class PortAttribute() : RuleAttribute("port");
