namespace ValidatorRs.Plans;

/// <summary>Says how the plan of a nested value is found.</summary>
internal enum Walk
{
    /// <summary>The value has no plan: a framework type, or nothing to check.</summary>
    None,

    /// <summary>The declared type's plan; a derived value at run time is looked up.</summary>
    Declared,

    /// <summary>By the run-time type: the declared type is <c>object</c>, an interface or abstract.</summary>
    Dynamic,
}
