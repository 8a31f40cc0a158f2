namespace ValidatorRs.Tests.Docs;

/// <summary>One row of a page: a rule string, the same as an attribute, and what it makes of values.</summary>
internal sealed record PageRule(string Page, string Rule, string? Attribute, string[] Accepted, string[] Refused, string EmptyText)
{
    public string Name => Rule.Split('=')[0];

    public override string ToString() => $"{Page}: {Rule}";
}
