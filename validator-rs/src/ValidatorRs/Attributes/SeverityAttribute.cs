namespace ValidatorRs;

/// <summary>Sets how grave violations of the member's rules are.</summary>
/// <param name="severity">The severity of every violation of this member.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class SeverityAttribute(Severity severity) : Attribute
{
    /// <value>The severity.</value>
    public Severity Severity { get; } = severity;
}
