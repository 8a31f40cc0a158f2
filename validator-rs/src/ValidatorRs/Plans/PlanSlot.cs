namespace ValidatorRs.Plans;

/// <summary>Finds the default validator's plan of a type known at compile time without a look-up.</summary>
internal static class PlanSlot<T>
{
    // Filled after a successful build only: a failed one must be reported again, which a static constructor could not do.
    private static Plan<T>? _plan;

    public static Plan<T> Get(PlanSet plans)
    {
        if (!ReferenceEquals(plans, PlanSet.Default))
        {
            return (Plan<T>)plans.Get(typeof(T));
        }

        return _plan ?? Fill();
    }

    private static Plan<T> Fill() => _plan = (Plan<T>)PlanSet.Default.Get(typeof(T));
}
