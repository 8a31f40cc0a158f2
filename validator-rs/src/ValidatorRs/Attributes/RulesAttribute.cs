namespace ValidatorRs;

/// <summary>Gives the rules of a member as a rule string: <c>[Rules("required,min=3,max=40")]</c>.</summary>
/// <remarks>
/// The vocabulary and the syntax are those of go-playground/validator: <c>,</c> means and, <c>|</c> means or,
/// <c>dive</c> goes to the elements. A mistake is reported as a <see cref="ValidationDefinitionException"/> with its column.
/// </remarks>
/// <param name="text">The rule string.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter, AllowMultiple = true)]
public sealed class RulesAttribute(string text) : Attribute
{
    /// <value>The rule string as written.</value>
    public string Text { get; } = text ?? throw new ArgumentNullException(nameof(text));
}
