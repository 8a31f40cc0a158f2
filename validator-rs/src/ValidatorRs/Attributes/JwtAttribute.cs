namespace ValidatorRs;

/// <summary>Requires a JSON Web Token. The rule <c>jwt</c>.</summary>
public sealed class JwtAttribute() : RuleAttribute("jwt");
