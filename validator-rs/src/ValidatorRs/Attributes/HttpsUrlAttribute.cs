namespace ValidatorRs;

/// <summary>Requires an HTTPS URL. The rule <c>https_url</c>.</summary>
public sealed class HttpsUrlAttribute() : RuleAttribute("https_url");
