namespace ValidatorRs;

/// <summary>Requires an HTTP URL. The rule <c>http_url</c>.</summary>
public sealed class HttpUrlAttribute() : RuleAttribute("http_url");
