using System.Globalization;

namespace ValidatorRs.Rules;

/// <summary>Converts boxed values to the parameter types of static checks, as the emitted code does with conversion opcodes.</summary>
internal static class ValueConversion
{
    public static object? To(Type target, object? value)
    {
        if (value is null || target.IsInstanceOfType(value))
        {
            return value;
        }

        if (value is Enum)
        {
            value = Convert.ChangeType(value, Enum.GetUnderlyingType(value.GetType()), CultureInfo.InvariantCulture);
        }

        if (value is char c)
        {
            value = (int)c;
        }

        if (value is ulong bits && target == typeof(long))
        {
            return unchecked((long)bits);
        }

        return Convert.ChangeType(value, target, CultureInfo.InvariantCulture);
    }
}
