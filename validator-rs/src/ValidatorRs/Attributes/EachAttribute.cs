namespace ValidatorRs;

/// <summary>Gives the rules of each element of a sequence, or of each value of a dictionary: <c>[Each("required,email")]</c>. The same as <c>dive</c> in a rule string.</summary>
/// <param name="rules">A rule string.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class EachAttribute(string rules) : Attribute
{
    /// <value>The rule string as written.</value>
    public string Rules { get; } = rules ?? throw new ArgumentNullException(nameof(rules));
}
