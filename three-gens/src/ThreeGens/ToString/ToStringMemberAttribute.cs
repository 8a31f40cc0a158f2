namespace ThreeGens;

/// <summary>Changes how a member appears in generated text, or adds a member that is not public.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class ToStringMemberAttribute : Attribute
{
    /// <value>The name written. Default: the member's own.</value>
    public string? Name { get; set; }

    /// <value>The format given to the value. Default: ISO 8601 for dates and times, otherwise the type's general format.</value>
    public string? Format { get; set; }

    /// <value>Whether the member is left out. Default: false.</value>
    public bool Ignore { get; set; }

    /// <value>How many items of a collection are written. Default: what the type's attribute says.</value>
    public int MaxItems { get; set; }
}
