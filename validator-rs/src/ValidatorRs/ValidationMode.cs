namespace ValidatorRs;

/// <summary>Says how far validation goes after a violation.</summary>
public enum ValidationMode
{
    /// <summary>Reports every violation of every member.</summary>
    All,

    /// <summary>Reports the first violation of each member.</summary>
    FirstPerMember,

    /// <summary>Stops at the first violation.</summary>
    FirstOverall,

    /// <summary>
    /// Does what DataAnnotations' own <c>Validator.TryValidateObject</c> does: public properties with their own attributes, then class-level
    /// attributes, then <c>IValidatableObject</c>, each stage only when the one before found nothing; nested objects are not looked at.
    /// </summary>
    DataAnnotations,
}
