namespace ValidatorRs;

/// <summary>Requires a value made of letters. The rule <c>alphaunicode</c>.</summary>
public sealed class AlphaUnicodeAttribute() : RuleAttribute("alphaunicode");
