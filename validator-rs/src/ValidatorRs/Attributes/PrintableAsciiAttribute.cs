namespace ValidatorRs;

/// <summary>Requires a value made of printable ASCII characters. The rule <c>printascii</c>.</summary>
public sealed class PrintableAsciiAttribute() : RuleAttribute("printascii");
