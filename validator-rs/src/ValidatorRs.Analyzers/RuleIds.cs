namespace ValidatorRs.Analyzers;

/// <summary>Names every rule; the only place where an id is written.</summary>
public static class RuleIds
{
    /// <summary><c>[Required]</c> on a value that has no null.</summary>
    public const string NeverFails = "VAL001";

    /// <summary>A rule on a type that it cannot judge.</summary>
    public const string Inapplicable = "VAL002";

    /// <summary>Limits that no value meets.</summary>
    public const string Limits = "VAL003";

    /// <summary>A pattern that is no regular expression, or one that can take exponential time.</summary>
    public const string Pattern = "VAL004";

    /// <summary>Limits of <c>[Range]</c> that are read in the culture of whoever runs the program.</summary>
    public const string CultureLimits = "VAL005";

    /// <summary>A rule on a constructor's parameter that nobody reads, or that is written twice.</summary>
    public const string Parameter = "VAL006";

    /// <summary>A rule that names a member which does not exist.</summary>
    public const string MissingMember = "VAL007";

    /// <summary>A range of <c>int</c> on a wider type.</summary>
    public const string IntegerRange = "VAL008";

    /// <summary>A message given in two ways, or in half a way.</summary>
    public const string MessageSource = "VAL009";

    /// <summary>A rule on a member that is never read.</summary>
    public const string Unread = "VAL010";

    /// <summary>Rules of which one always fails.</summary>
    public const string Contradiction = "VAL011";

    /// <summary>A rule that can have no effect after the ones before it.</summary>
    public const string Unreachable = "VAL012";

    /// <summary>A rule string with a mistake.</summary>
    public const string RuleText = "VAL013";

    /// <summary>A rule string with a name that no rule has.</summary>
    public const string UnknownRule = "VAL014";

    /// <summary>The category of every rule.</summary>
    public const string Category = "Validation";

    /// <summary>Where the rules' pages are; the id and <c>.md</c> are appended.</summary>
    public const string HelpRoot = "https://github.com/reflect-codegen-plugins/reflect-codegen-plugins/blob/main/validator-rs/docs/rules/";
}
