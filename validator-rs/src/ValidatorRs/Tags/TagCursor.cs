namespace ValidatorRs.Tags;

/// <summary>Walks the rules of a rule string once, keeping count of open <c>keys</c>.</summary>
internal sealed class TagCursor(IReadOnlyList<TagGroup> groups)
{
    private readonly Stack<TagNode> _openKeys = new();
    private int _next;
    private int _closed;

    public TagGroup? Next() => _next < groups.Count ? groups[_next++] : null;

    public TagGroup? Peek() => _next < groups.Count ? groups[_next] : null;

    public void OpenKeys(TagNode keys) => _openKeys.Push(keys);

    /// <summary>Closes the innermost <c>keys</c>.</summary>
    public void EndKeys(TagNode endKeys)
    {
        if (_openKeys.Count == _closed)
        {
            throw new TagSyntaxException("'endkeys' without 'keys'", endKeys.Column);
        }

        _closed++;
    }

    public void RequireKeysClosed()
    {
        var keys = _openKeys.Pop();
        if (_closed == 0)
        {
            throw new TagSyntaxException("'keys' without 'endkeys'", keys.Column);
        }

        _closed--;
    }
}
