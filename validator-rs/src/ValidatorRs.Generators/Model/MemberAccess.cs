namespace ValidatorRs.Generators.Model;

/// <summary>Says how generated code reads a member.</summary>
internal enum MemberAccess
{
    /// <summary>By its name.</summary>
    Direct,

    /// <summary>Through an unsafe accessor of the getter.</summary>
    Getter,

    /// <summary>Through an unsafe accessor of the field.</summary>
    Field,
}
