namespace ValidatorRs;

/// <summary>Asks a method of the value itself. The rule <c>validateFn</c>.</summary>
/// <param name="method">A method without parameters that returns true, or null, when all is well, and otherwise false, a message or an exception.</param>
public sealed class ValidateMethodAttribute(string method = "Validate") : RuleAttribute($"validateFn={method}");
