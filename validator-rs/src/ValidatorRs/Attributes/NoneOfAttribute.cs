namespace ValidatorRs;

/// <summary>Forbids several values. The rule <c>noneof</c>.</summary>
/// <param name="values">The values.</param>
public sealed class NoneOfAttribute(params object[] values) : RuleAttribute($"noneof={Words(values)}");
