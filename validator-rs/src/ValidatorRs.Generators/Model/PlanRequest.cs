using ValidatorRs.Generators.Shared;

namespace ValidatorRs.Generators.Model;

/// <summary>What one attribute asks for: the plans of a type and of those it leads to, and what is wrong with them.</summary>
internal sealed record PlanRequest(EquatableArray<PlannedType> Types, EquatableArray<Finding> Findings);
