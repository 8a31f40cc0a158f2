namespace ValidatorRs;

/// <summary>Gives the rules of each key of a dictionary: <c>[Keys("alpha,len=2")]</c>. The same as <c>dive,keys,…,endkeys</c> in a rule string.</summary>
/// <param name="rules">A rule string.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class KeysAttribute(string rules) : Attribute
{
    /// <value>The rule string as written.</value>
    public string Rules { get; } = rules ?? throw new ArgumentNullException(nameof(rules));
}
