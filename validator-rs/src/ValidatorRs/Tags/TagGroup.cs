namespace ValidatorRs.Tags;

/// <summary>Rules joined by <c>|</c>, of which one must hold; a group of one is an ordinary rule.</summary>
internal sealed record TagGroup(IReadOnlyList<TagNode> Alternatives)
{
    public TagNode First => Alternatives[0];
}
