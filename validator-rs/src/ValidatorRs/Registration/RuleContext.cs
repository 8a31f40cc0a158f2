namespace ValidatorRs;

/// <summary>What a registered rule is given to look at.</summary>
/// <param name="Value">The value, never null.</param>
/// <param name="Parameter">The text after <c>=</c> in the rule string; null without one.</param>
/// <param name="Owner">The object whose member holds the value; null for a value that no member holds.</param>
/// <param name="Root">The object that validation began with; null when it is of a value type.</param>
/// <param name="Services">The services of the call or of the validator's options; null without any.</param>
public readonly record struct RuleContext(object Value, string? Parameter, object? Owner, object? Root, IServiceProvider? Services)
{
    /// <summary>Gets a service.</summary>
    /// <exception cref="InvalidOperationException">There are no services, or none of the type.</exception>
    public T GetRequiredService<T>()
        where T : class =>
        Services?.GetService(typeof(T)) as T
        ?? throw new InvalidOperationException($"The rule needs the service {typeof(T)}; give the validator, or the call, services that have it.");
}
