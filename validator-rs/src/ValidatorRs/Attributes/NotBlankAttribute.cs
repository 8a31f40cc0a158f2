namespace ValidatorRs;

/// <summary>Requires a value more than white space. The rule <c>notblank</c>.</summary>
public sealed class NotBlankAttribute() : RuleAttribute("notblank");
