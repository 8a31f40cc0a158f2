namespace ValidatorRs;

/// <summary>Requires base64url without padding. The rule <c>base64rawurl</c>.</summary>
public sealed class Base64RawUrlAttribute() : RuleAttribute("base64rawurl");
