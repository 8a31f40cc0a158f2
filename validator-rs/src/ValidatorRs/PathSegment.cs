namespace ValidatorRs;

/// <summary>One step of a violation's path.</summary>
/// <param name="Kind">What the step goes into.</param>
/// <param name="Name">The member name in code, the index or the dictionary key as text.</param>
/// <param name="JsonName">The name in JSON: differs from <paramref name="Name"/> for members only.</param>
public readonly record struct PathSegment(PathSegmentKind Kind, string Name, string JsonName);
