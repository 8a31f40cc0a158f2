namespace ValidatorRs;

/// <summary>Requires HTML. The rule <c>html</c>.</summary>
public sealed class HtmlAttribute() : RuleAttribute("html");
