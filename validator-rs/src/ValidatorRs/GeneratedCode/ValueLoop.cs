using System.ComponentModel;

namespace ValidatorRs.GeneratedCode;

/// <summary>Says how generated code reaches elements.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum ValueLoop
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>A one-dimensional array, by index.</summary>
    Array,

    /// <summary><c>List&lt;T&gt;</c>, by index.</summary>
    List,

    /// <summary>Anything with one <c>IEnumerable&lt;T&gt;</c>.</summary>
    Sequence,

    /// <summary>A dictionary, entry by entry.</summary>
    Dictionary,
}
