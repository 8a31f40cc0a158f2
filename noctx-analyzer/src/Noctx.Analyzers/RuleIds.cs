namespace Noctx.Analyzers;

/// <summary>Names every rule; the only place where an id is written.</summary>
public static class RuleIds
{
    /// <summary>A call could take the token in scope and does not.</summary>
    public const string ForwardToken = "NOCTX001";

    /// <summary>The category of every rule.</summary>
    public const string Category = "Cancellation";

    /// <summary>Where a rule's page is; <c>{0}</c> is not used, the id is appended with <c>.md</c>.</summary>
    public const string HelpRoot = "https://github.com/reflect-codegen-plugins/reflect-codegen-plugins/blob/main/noctx-analyzer/docs/rules/";
}
