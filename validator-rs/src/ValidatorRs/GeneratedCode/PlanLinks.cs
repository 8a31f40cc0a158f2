using System.ComponentModel;
using ValidatorRs.Plans;

namespace ValidatorRs.GeneratedCode;

/// <summary>Finds the plans that a generated plan calls.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class PlanLinks
{
    private readonly Func<Type, Plan?> _find;

    internal PlanLinks(Func<Type, Plan?> find) => _find = find;

    /// <summary>Finds the generated plan of a type; null when the type has none, or its plan did not fit.</summary>
    public GeneratedPlan<T>? Find<T>() => _find(typeof(T))?.Generated as GeneratedPlan<T>;
}
