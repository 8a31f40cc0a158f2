using System.Collections;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;

namespace ValidatorRs.Samples.Orders;

/// <summary>What one writes first: properties and attributes are read anew for every object. The baseline of the measurements.</summary>
public static class NaiveReflectionValidator
{
    /// <summary>Validates an object graph.</summary>
    /// <returns>Path and message of each violation; the verdicts are those of <see cref="ReflectiveValidator"/>.</returns>
    public static IReadOnlyList<(string Path, string Message)> Validate(object value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var violations = new List<(string, string)>();
        Walk(value, "", violations);
        return violations;
    }

    private static void Walk(object value, string path, List<(string Path, string Message)> violations)
    {
        foreach (var property in value.GetType().GetProperties())
        {
            var member = property.GetValue(value);
            var name = path.Length == 0 ? property.Name : $"{path}.{property.Name}";
            Check(property, member, name, violations);
            if (member is IEnumerable sequence and not string)
            {
                var index = 0;
                foreach (var element in sequence)
                {
                    Walk(element, $"{name}[{index.ToString(CultureInfo.InvariantCulture)}]", violations);
                    index++;
                }
            }
            else if (member is not null && property.PropertyType.Assembly == typeof(Order).Assembly)
            {
                Walk(member, name, violations);
            }
        }
    }

    private static void Check(PropertyInfo property, object? member, string name, List<(string Path, string Message)> violations)
    {
        var attributes = property.GetCustomAttributes<ValidationAttribute>().OrderBy(a => a is RequiredAttribute ? 0 : 1);
        foreach (var attribute in attributes)
        {
            if (attribute.IsValid(member))
            {
                continue;
            }

            violations.Add((name, attribute.FormatErrorMessage(property.Name)));
            if (attribute is RequiredAttribute)
            {
                break;
            }
        }
    }
}
