namespace ValidatorRs;

/// <summary>Says what a <see cref="PathSegment"/> goes into.</summary>
public enum PathSegmentKind
{
    /// <summary>A property or field.</summary>
    Member,

    /// <summary>An element of a sequence, by index.</summary>
    Index,

    /// <summary>A value of a dictionary, by key.</summary>
    Key,

    /// <summary>A key of a dictionary, as the thing in violation.</summary>
    KeyItself,
}
