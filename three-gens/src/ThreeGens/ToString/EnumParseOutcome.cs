using System.ComponentModel;

namespace ThreeGens.Text;

/// <summary>Says what became of a text read as an enum value.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum EnumParseOutcome
{
    /// <summary>A value was read.</summary>
    Success,

    /// <summary>The text is empty or blank.</summary>
    Empty,

    /// <summary>The text is neither a name nor a number.</summary>
    NotFound,

    /// <summary>The number is outside the range of the underlying type.</summary>
    Overflow,
}
