namespace ValidatorRs.Analyzers.Symbols;

/// <summary>Says who made an attribute.</summary>
internal enum AttributeOrigin
{
    /// <summary>DataAnnotations.</summary>
    Framework,

    /// <summary>ValidatorRs.</summary>
    Library,

    /// <summary>Somebody else, deriving from <c>ValidationAttribute</c>.</summary>
    Foreign,
}
