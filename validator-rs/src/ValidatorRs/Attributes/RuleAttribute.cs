using System.ComponentModel.DataAnnotations;

namespace ValidatorRs;

/// <summary>Is the base of the attributes that spell one rule of the vocabulary. Null passes; add <c>[Required]</c> to forbid it.</summary>
/// <remarks>The attributes derive from <see cref="ValidationAttribute"/>, so that validators that know only DataAnnotations apply them too.</remarks>
/// <param name="rule">The rule as it would be written in a rule string, commas and bars of parameters escaped.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public abstract class RuleAttribute(string rule) : ValidationAttribute
{
    /// <value>The rule as it would be written in a rule string.</value>
    public string Rule { get; } = rule;

    /// <value>True for the rules that look at other members.</value>
    public override bool RequiresValidationContext => true;

    /// <summary>Writes a text so that it can stand in a rule string.</summary>
    protected static string Escape(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Replace(",", "0x2C", StringComparison.Ordinal).Replace("|", "0x7C", StringComparison.Ordinal);
    }

    /// <summary>Writes words so that they can stand in a rule string, those with spaces in quotes.</summary>
    protected static string Words(IEnumerable<object> words) => string.Join(' ', words.Select(w =>
    {
        var text = Escape(Convert.ToString(w, System.Globalization.CultureInfo.InvariantCulture) ?? "");
        return text.Length == 0 || text.Contains(' ', StringComparison.Ordinal) ? $"'{text}'" : text;
    }));

    /// <inheritdoc />
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext)
    {
        ArgumentNullException.ThrowIfNull(validationContext);
        return Running.AttributeProbe.Holds(this, value, validationContext.ObjectInstance)
            ? ValidationResult.Success
            : new ValidationResult(
                Running.AttributeProbe.Message(this, validationContext.DisplayName),
                validationContext.MemberName is { } name ? [name] : null);
    }
}
