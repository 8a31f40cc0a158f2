using ValidatorRs.Reports;

namespace ValidatorRs.Plans;

/// <summary>The rules that stand on a parameter, and the name that its paths begin with.</summary>
/// <param name="Program">The rules.</param>
/// <param name="Node">The name.</param>
/// <param name="EntersElements">True when the elements are entered too; otherwise the type of the argument sees to that.</param>
internal sealed record ArgumentPlan(ValueProgram Program, MemberNode Node, bool EntersElements);
