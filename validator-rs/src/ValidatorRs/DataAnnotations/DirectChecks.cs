using System.Collections;
using ValidatorRs.Rules;

namespace ValidatorRs.DataAnnotations;

// The rules that most members carry: native code calls each as one virtual method, with the comparison inlined, where a delegate would cost as much again.

/// <summary><c>[Required]</c> on text.</summary>
internal sealed class NotBlankCheck : Check<string>
{
    public override bool Holds(string value) => AttributeChecks.NotBlank(value);
}

/// <summary>The length of text.</summary>
internal sealed class LengthCheck(int min, int max) : Check<string>
{
    public override bool Holds(string value) => AttributeChecks.LengthBetween(value, min, max);
}

/// <summary>The number of elements; asked with the reference as it is.</summary>
internal sealed class CountCheck(int min, int max) : Check<object>
{
    public override bool Holds(object value) => AttributeChecks.CountBetween((ICollection)value, min, max);
}

/// <summary>A range of whole numbers.</summary>
internal sealed class Int64RangeCheck(long min, long max) : Check<long>
{
    public override bool Holds(long value) => AttributeChecks.InInt64(value, min, max);
}

/// <summary>A range of real numbers.</summary>
internal sealed class DoubleRangeCheck(double min, double max) : Check<double>
{
    public override bool Holds(double value) => AttributeChecks.InDouble(value, min, max);
}

/// <summary><c>[EmailAddress]</c>.</summary>
internal sealed class EmailCheck : Check<string>
{
    public override bool Holds(string value) => AttributeChecks.IsEmail(value);
}

/// <summary><c>[Url]</c>.</summary>
internal sealed class UrlCheck : Check<string>
{
    public override bool Holds(string value) => AttributeChecks.IsUrl(value);
}

/// <summary><c>[RegularExpression]</c>.</summary>
internal sealed class PatternCheck(RegexSlot regex) : Check<string>
{
    public override bool Holds(string value) => AttributeChecks.MatchesWhole(value, regex);
}
