namespace ThreeGens;

/// <summary>Says where the text of an enum member comes from; a member that lacks the source keeps its name.</summary>
public enum EnumTextSource
{
    /// <summary>The member's name.</summary>
    Name,

    /// <summary>The comment that follows the member on its line: <c>Pill, // sweet pill</c>, as stringer's <c>-linecomment</c>.</summary>
    LineComment,

    /// <summary>The value of <c>[EnumMember(Value = "...")]</c>.</summary>
    EnumMember,

    /// <summary>The text of <c>[Description("...")]</c>.</summary>
    Description,

    /// <summary>The name of <c>[Display(Name = "...")]</c>.</summary>
    Display,
}
