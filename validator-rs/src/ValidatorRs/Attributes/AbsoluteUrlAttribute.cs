namespace ValidatorRs;

/// <summary>Requires a URL. The rule <c>url</c>.</summary>
public sealed class AbsoluteUrlAttribute() : RuleAttribute("url");
