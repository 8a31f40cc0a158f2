using System.ComponentModel;

namespace ValidatorRs.GeneratedCode;

/// <summary>Says how generated code finds the plan of a nested value.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum ValueWalk
{
    /// <summary>The value has no plan.</summary>
    None,

    /// <summary>By the declared type.</summary>
    Declared,

    /// <summary>By the run-time type.</summary>
    Dynamic,
}
