using ValidatorRs.Plans;

namespace ValidatorRs.Running;

/// <summary>What stays the same during one validation.</summary>
internal sealed record RunSettings(PlanSet Plans, ValidationMode Mode, int MaxDepth, bool ObjectRulesAlways, IServiceProvider? Services);
