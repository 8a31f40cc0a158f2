namespace ValidatorRs.Rules;

/// <summary>Says what a rule makes of null.</summary>
internal enum NullHandling
{
    /// <summary>Null is fine: DataAnnotations' convention, "use [Required] to forbid null".</summary>
    Pass,

    /// <summary>Null is a violation: Go's convention for nil without omitempty.</summary>
    Fail,

    /// <summary>The rule decides.</summary>
    Run,
}
