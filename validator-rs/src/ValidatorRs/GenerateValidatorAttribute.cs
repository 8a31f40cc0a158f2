namespace ValidatorRs;

/// <summary>
/// Asks the source generator for the plan of a type, and of the types its members lead to. Native programs, which cannot make code at run
/// time, run such a plan instead of walking the type; the verdicts are the same.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Assembly, AllowMultiple = true, Inherited = false)]
public sealed class GenerateValidatorAttribute : Attribute
{
    /// <summary>Asks for the plan of the type that carries the attribute.</summary>
    public GenerateValidatorAttribute()
    {
    }

    /// <summary>Asks for the plan of a type that cannot carry the attribute: <c>[assembly: GenerateValidator(typeof(Order))]</c>.</summary>
    public GenerateValidatorAttribute(Type type) => Type = type;

    /// <value>The type; null for the type that carries the attribute.</value>
    public Type? Type { get; }
}
