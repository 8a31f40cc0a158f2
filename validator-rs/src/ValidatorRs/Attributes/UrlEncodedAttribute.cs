namespace ValidatorRs;

/// <summary>Requires URL-encoded. The rule <c>url_encoded</c>.</summary>
public sealed class UrlEncodedAttribute() : RuleAttribute("url_encoded");
