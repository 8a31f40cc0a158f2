namespace ValidatorRs.Generators.Model;

/// <summary>Says how generated code treats a value.</summary>
internal enum ValueForm
{
    /// <summary>A reference: may be null.</summary>
    Reference,

    /// <summary>A value that is converted to its carrier.</summary>
    Converted,

    /// <summary>A nullable value that is converted to its carrier.</summary>
    NullableConverted,

    /// <summary>A value that rules get boxed.</summary>
    Boxed,

    /// <summary>A nullable value that rules get boxed.</summary>
    NullableBoxed,
}
