namespace ValidatorRs.Reports;

/// <summary>One step of a violation's path; points to the step before it.</summary>
/// <remarks>
/// Plans know nothing of where they were called from. A failure starts with its own cell; each caller, on the way
/// out, hangs the cells that came from below under one of its own. A valid object therefore pays nothing for paths.
/// </remarks>
internal sealed class PathCell(object? node, int index)
{
    /// <summary>A <see cref="MemberNode"/>, a <see cref="DictionaryKey"/>, an <c>int[]</c> of a multi-dimensional array, or null with <see cref="Index"/>.</summary>
    public object? Node { get; } = node;

    /// <summary>The index when <see cref="Node"/> is null; -1 for a cell that adds nothing to the path.</summary>
    public int Index { get; } = index;

    public PathCell? Parent { get; set; }

    /// <summary>The number of the first violation below this cell.</summary>
    public int FirstViolation { get; set; }
}
