using ValidatorRs.Rules;

namespace ValidatorRs.GeneratedCode;

/// <summary>One step of a value's program, asked without boxing.</summary>
/// <param name="Check">The check.</param>
/// <param name="EndsWell">True for <c>omitempty</c> and the like: when the check fails, the value has no violation.</param>
internal readonly record struct TypedStep<T>(Check<T> Check, bool EndsWell);
