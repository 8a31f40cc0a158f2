namespace ValidatorRs.Tags;

/// <summary>One rule of a rule string as written: <c>min=3</c>.</summary>
/// <param name="Name">The rule's name.</param>
/// <param name="Parameter">The text after <c>=</c>, escapes undone; null without one.</param>
/// <param name="Column">The 1-based column of the name.</param>
internal sealed record TagNode(string Name, string? Parameter, int Column);
