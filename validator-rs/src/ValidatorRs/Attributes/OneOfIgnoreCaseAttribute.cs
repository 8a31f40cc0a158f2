namespace ValidatorRs;

/// <summary>Requires one of several texts, in any case. The rule <c>oneofci</c>.</summary>
/// <param name="values">The values.</param>
public sealed class OneOfIgnoreCaseAttribute(params object[] values) : RuleAttribute($"oneofci={Words(values)}");
