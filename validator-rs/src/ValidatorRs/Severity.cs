namespace ValidatorRs;

/// <summary>Says how grave a violation is. Only errors make a report invalid.</summary>
public enum Severity
{
    /// <summary>The object must not be used.</summary>
    Error,

    /// <summary>The object can be used; someone should know.</summary>
    Warning,

    /// <summary>A remark.</summary>
    Info,
}
