using ValidatorRs.Running;

namespace ValidatorRs.Plans;

/// <summary>Validates a value that is not null.</summary>
internal delegate void PlanMethod<in T>(T value, ref Sink sink);

/// <summary>Validates an element of a sequence, a key or a value; <paramref name="owner"/> is the object whose member holds the sequence.</summary>
internal delegate void ElementMethod<in T>(object? owner, T value, ref Sink sink);
