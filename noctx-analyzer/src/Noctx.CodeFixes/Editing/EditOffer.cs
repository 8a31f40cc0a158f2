namespace Noctx.CodeFixes.Editing;

/// <summary>Is one way to mend a report.</summary>
/// <param name="Title">What a person sees.</param>
/// <param name="Edit">What it does.</param>
internal sealed record EditOffer(string Title, NodeEdit Edit);
