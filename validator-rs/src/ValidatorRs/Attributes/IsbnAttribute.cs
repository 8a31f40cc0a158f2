namespace ValidatorRs;

/// <summary>Requires an ISBN. The rule <c>isbn</c>.</summary>
public sealed class IsbnAttribute() : RuleAttribute("isbn");
