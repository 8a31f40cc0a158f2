namespace ValidatorRs;

/// <summary>Requires a semantic version. The rule <c>semver</c>.</summary>
public sealed class SemverAttribute() : RuleAttribute("semver");
