namespace Gates.Solutions;

/// <summary>Names one project or folder of a solution.</summary>
/// <param name="IsFolder">True for a solution folder.</param>
/// <param name="Name">The name shown.</param>
/// <param name="Path">The path from the root with '/': of the project file, or of the folder that is mirrored.</param>
/// <param name="Id">The id in braces, upper case.</param>
/// <param name="ParentId">The id of the folder it lies in; null at the top.</param>
internal sealed record SolutionEntry(bool IsFolder, string Name, string Path, string Id, string? ParentId);
