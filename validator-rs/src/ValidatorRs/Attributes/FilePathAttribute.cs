namespace ValidatorRs;

/// <summary>Requires a file path. The rule <c>filepath</c>.</summary>
public sealed class FilePathAttribute() : RuleAttribute("filepath");
