namespace ValidatorRs;

/// <summary>Takes the value out of a type that only wraps one.</summary>
/// <param name="Target">The type of what comes out; rules are checked against it.</param>
/// <param name="Read">Takes the value out.</param>
internal sealed record Unwrapper(Type Target, Func<object, object?> Read);
