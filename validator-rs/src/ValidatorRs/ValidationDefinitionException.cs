namespace ValidatorRs;

/// <summary>Reports that the rules of a type are wrong, whatever the value: an unknown rule, a bad parameter, a rule that cannot apply.</summary>
public sealed class ValidationDefinitionException : Exception
{
    /// <summary>Creates the exception.</summary>
    public ValidationDefinitionException()
    {
    }

    /// <summary>Creates the exception with a message.</summary>
    public ValidationDefinitionException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with a message and its cause.</summary>
    public ValidationDefinitionException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <value>The type whose rules are wrong, if known.</value>
    public Type? ModelType { get; init; }

    /// <value>The member whose rules are wrong, or null for the type itself.</value>
    public string? Member { get; init; }

    /// <value>The rule string, or null when the mistake is in an attribute.</value>
    public string? RuleText { get; init; }

    /// <value>The 1-based column in <see cref="RuleText"/> at which the mistake begins, or 0.</value>
    public int Column { get; init; }

    /// <value>True when nothing is wrong but that the rules must be awaited.</value>
    internal bool IsAsyncRule { get; init; }

    internal static ValidationDefinitionException At(Type? type, string? member, string? ruleText, int column, string problem, Exception? cause = null)
    {
        var place = type is null ? "" : member is null ? $"{Reports.TypeText.Of(type)}: " : $"{Reports.TypeText.Of(type)}.{member}: ";
        var text = ruleText is null ? "" : $" (column {column} of \"{ruleText}\")";
        return new ValidationDefinitionException(OneLine($"{place}{problem}{text}"), cause)
        {
            ModelType = type,
            Member = member,
            RuleText = ruleText,
            Column = column,
        };
    }

    // What was written may hold line breaks and other characters that a log does not show.
    private static string OneLine(string text) => text.Any(char.IsControl)
        ? string.Concat(text.Select(c => c switch
        {
            '\n' => "\\n",
            '\r' => "\\r",
            '\t' => "\\t",
            _ when char.IsControl(c) => $"\\u{(int)c:x4}",
            _ => c.ToString(),
        }))
        : text;
}
