namespace ValidatorRs;

/// <summary>Requires an existing directory. The rule <c>dir</c>.</summary>
public sealed class ExistingDirectoryAttribute() : RuleAttribute("dir");
