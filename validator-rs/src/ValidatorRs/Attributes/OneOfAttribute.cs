namespace ValidatorRs;

/// <summary>Requires one of several values. The rule <c>oneof</c>.</summary>
/// <param name="values">The values.</param>
public sealed class OneOfAttribute(params object[] values) : RuleAttribute($"oneof={Words(values)}");
