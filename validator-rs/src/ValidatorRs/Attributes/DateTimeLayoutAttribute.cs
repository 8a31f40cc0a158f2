namespace ValidatorRs;

/// <summary>Requires a moment in a layout of Go. The rule <c>datetime</c>.</summary>
/// <param name="text">The layout, such as 2006-01-02.</param>
public sealed class DateTimeLayoutAttribute(string text) : RuleAttribute($"datetime={Escape(text)}");
