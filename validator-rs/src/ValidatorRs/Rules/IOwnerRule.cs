namespace ValidatorRs.Rules;

/// <summary>A rule that names members of the object its value belongs to; asked when the plan is built.</summary>
internal interface IOwnerRule
{
    /// <summary>Says what is wrong with the names; null when all is well.</summary>
    string? OwnerProblem(Type owner);
}
