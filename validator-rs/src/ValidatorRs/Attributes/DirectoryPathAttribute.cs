namespace ValidatorRs;

/// <summary>Requires a directory path. The rule <c>dirpath</c>.</summary>
public sealed class DirectoryPathAttribute() : RuleAttribute("dirpath");
