namespace Noctx.CodeFixes.Editing;

/// <summary>Is one way to mend a report.</summary>
/// <param name="Title">What a person sees.</param>
/// <param name="Edits">What it does.</param>
internal sealed record EditOffer(string Title, IReadOnlyList<NodeEdit> Edits)
{
    public EditOffer(string title, NodeEdit edit)
        : this(title, [edit])
    {
    }

    /// <summary>Gives what tells this offer from the others of its report and is the same in like reports: the token's expression. Empty when there is one way only.</summary>
    public string Key { get; init; } = "";
}
