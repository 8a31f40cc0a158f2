namespace ValidatorRs;

/// <summary>Requires an existing file. The rule <c>file</c>.</summary>
public sealed class ExistingFileAttribute() : RuleAttribute("file");
