namespace ValidatorRs;

/// <summary>Requires HTML-encoded. The rule <c>html_encoded</c>.</summary>
public sealed class HtmlEncodedAttribute() : RuleAttribute("html_encoded");
