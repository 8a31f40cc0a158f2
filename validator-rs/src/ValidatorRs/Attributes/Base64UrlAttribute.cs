namespace ValidatorRs;

/// <summary>Requires base64url. The rule <c>base64url</c>.</summary>
public sealed class Base64UrlAttribute() : RuleAttribute("base64url");
