using ValidatorRs.Reports;

namespace ValidatorRs.Plans;

/// <summary>The rules that stand on a parameter, and the name that its paths begin with.</summary>
internal sealed record ArgumentPlan(ValueProgram Program, MemberNode Node);
