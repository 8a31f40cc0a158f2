namespace Gates.Running;

/// <summary>Names one thing that a gate objects to.</summary>
/// <param name="Where">A path relative to the root, with <c>:line</c> where there is one; empty when the place is the whole checkout.</param>
/// <param name="Message">What is wrong and what to do.</param>
internal sealed record Finding(string Where, string Message)
{
    /// <inheritdoc />
    public override string ToString() => Where.Length == 0 ? Message : $"{Where}: {Message}";
}
