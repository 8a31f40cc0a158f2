namespace ValidatorRs.Generators.Model;

/// <summary>The generated plan of a nested value.</summary>
/// <param name="Type">The type, as C# text.</param>
/// <param name="ClassName">The plan's class.</param>
/// <param name="IsExact">True when a value's run-time type is the declared one.</param>
internal sealed record PlanTarget(string Type, string ClassName, bool IsExact);
