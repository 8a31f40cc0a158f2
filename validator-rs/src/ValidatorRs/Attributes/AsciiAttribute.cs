namespace ValidatorRs;

/// <summary>Requires a value made of ASCII characters. The rule <c>ascii</c>.</summary>
public sealed class AsciiAttribute() : RuleAttribute("ascii");
