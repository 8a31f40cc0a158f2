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
}
