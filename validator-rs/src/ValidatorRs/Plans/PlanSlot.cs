namespace ValidatorRs.Plans;

/// <summary>Finds the default validator's plan of a type known at compile time without a look-up.</summary>
internal static class PlanSlot<T>
{
    // Filled after a successful build only: a failed one must be reported again, which a static constructor could not do.
    private static Plan<T>? _plan;

    /// <exception cref="ValidationDefinitionException">The rules are wrong, or must be awaited.</exception>
    public static Plan<T> Get(PlanSet plans) => plans.IsDefault ? _plan ?? Fill() : Synchronous(plans);

    private static Plan<T> Fill() => _plan = Synchronous(PlanSet.Default);

    private static Plan<T> Synchronous(PlanSet plans)
    {
        var plan = plans.Get(typeof(T));
        plan.RequireSynchronous();
        return plan as Plan<T> ?? new Plan<T>(plan.Model, (T value, ref Running.Sink sink) => plan.Run(value!, ref sink));
    }
}
