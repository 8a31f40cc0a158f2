namespace ValidatorRs;

/// <summary>Forbids several texts, in any case. The rule <c>noneofci</c>.</summary>
/// <param name="values">The values.</param>
public sealed class NoneOfIgnoreCaseAttribute(params object[] values) : RuleAttribute($"noneofci={Words(values)}");
