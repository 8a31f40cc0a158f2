using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.RegularExpressions;
using ValidatorRs.Reports;
using ValidatorRs.Rules;

namespace ValidatorRs.DataAnnotations;

/// <summary>Finds attributes that DataAnnotations would reject only when a value is validated, or never.</summary>
internal static class AttributeDefinition
{
    /// <exception cref="ValidationDefinitionException">The attribute is wrong whatever the value.</exception>
    public static void Check(ValidationAttribute attribute, Type valueType, Type model, string? member, bool strict)
    {
        var type = Nullable.GetUnderlyingType(valueType) ?? valueType;
        var problem = attribute switch
        {
            StringLengthAttribute length => Limits(length.MinimumLength, length.MaximumLength) ?? TextOnly(type),
            LengthAttribute length => Limits(length.MinimumLength, length.MaximumLength) ?? Countable(type),
            MinLengthAttribute { Length: < 0 } => "the length is negative",
            MinLengthAttribute => Countable(type),
            MaxLengthAttribute { Length: 0 or < -1 } => "the length must be positive, or -1 for no limit",
            MaxLengthAttribute => Countable(type),
            RegularExpressionAttribute regex => Pattern(regex),
            CompareAttribute compare when !strict && model.GetRuntimeProperties().All(p => p.Name != compare.OtherProperty) =>
                $"there is no property '{compare.OtherProperty}'",
            _ => null,
        };
        problem ??= OwnComplaint(attribute);
        if (problem is not null)
        {
            throw ValidationDefinitionException.At(model, member, null, 0, $"[{Name(attribute)}]: {problem}");
        }
    }

    public static string Name(ValidationAttribute attribute) => attribute.GetType().Name.Replace("Attribute", "", StringComparison.Ordinal);

    private static string? Limits(int min, int max) =>
        min < 0 || max < 0 ? "a length is negative" : min > max ? $"the minimum {min} is greater than the maximum {max}" : null;

    private static string? TextOnly(Type type) =>
        type == typeof(string) || Dynamic.IsOpen(type) ? null : $"it applies to text, not to {TypeText.Of(type)}";

    private static string? Countable(Type type) =>
        type == typeof(string) || Dynamic.IsOpen(type) || type.IsArray || typeof(System.Collections.ICollection).IsAssignableFrom(type)
        || type.GetRuntimeProperty("Count")?.PropertyType == typeof(int)
            ? null
            : $"it applies to text and collections, not to {TypeText.Of(type)}";

    private static string? Pattern(RegularExpressionAttribute regex)
    {
        try
        {
            _ = TextShape.TryParse(regex.Pattern) is null ? new Regex(regex.Pattern) : null;
            return regex.Pattern.Length == 0 ? "the pattern is empty" : null;
        }
        catch (ArgumentException bad)
        {
            return bad.Message;
        }
    }

    /// <summary>Asks an attribute of a known kind for its message: resources that do not exist, bad formats, and methods that cannot be called show there.</summary>
    public static string? MessageProblem(ValidationAttribute attribute, bool mayBeKey)
    {
        var method = attribute.GetType().GetMethod(nameof(ValidationAttribute.FormatErrorMessage), [typeof(string)]);
        if (method?.DeclaringType?.Assembly != typeof(ValidationAttribute).Assembly
            || (attribute is not CustomValidationAttribute && attribute is { ErrorMessage: null, ErrorMessageResourceName: null, ErrorMessageResourceType: null }))
        {
            return null;
        }

        try
        {
            _ = attribute.FormatErrorMessage("");
            return null;
        }
        catch (FormatException)
        {
            return mayBeKey ? null : "its message has braces that are no placeholder it fills";
        }
        catch (Exception exception) when (Running.Interpreter.IsUserFault(exception))
        {
            return (exception as TargetInvocationException)?.InnerException?.Message ?? exception.Message;
        }
    }

    // Range with the minimum above the maximum, resources that do not exist: the attribute says so when it is first used.
    private static string? OwnComplaint(ValidationAttribute attribute)
    {
        try
        {
            _ = attribute switch
            {
                RangeAttribute range => range.IsValid(range.OperandType == typeof(int) ? 0 : range.OperandType == typeof(double) ? 0d : null),
                EnumDataTypeAttribute type => type.IsValid(Activator.CreateInstance(type.EnumType)),
                _ => true,
            };
            if (attribute is RangeAttribute { OperandType: var operand } limits && operand != typeof(int) && operand != typeof(double))
            {
                _ = limits.IsValid("0");
            }

            return null;
        }
        catch (InvalidOperationException complaint)
        {
            return complaint.Message;
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException or NotSupportedException or InvalidCastException or OverflowException)
        {
            return attribute is RangeAttribute ? $"its limits cannot be read: {exception.Message}" : exception.Message;
        }
    }
}
