using Microsoft.CodeAnalysis;
using ValidatorRs.Analyzers.Patterns;
using ValidatorRs.Analyzers.Vocabulary;

namespace ValidatorRs.Analyzers.Rules;

/// <summary>VAL004: a pattern that is no regular expression, or one that can take exponential time.</summary>
internal sealed class PatternRule : MemberRule
{
    private static readonly DiagnosticDescriptor Found = new(
        RuleIds.Pattern,
        "Write patterns that are regular expressions and stay fast",
        "The pattern of '{0}' {1}",
        RuleIds.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A wrong pattern throws at the first validation; one with nested repetition can keep a processor busy until its timeout for a short hostile text.",
        helpLinkUri: RuleIds.HelpRoot + RuleIds.Pattern + ".md");

    public override DiagnosticDescriptor Descriptor => Found;

    public override void Visit(MemberAnalysis analysis)
    {
        var member = analysis.Member;
        foreach (var attribute in member.Attributes.Where(a => a.IsFramework("RegularExpression")))
        {
            if (attribute.Argument(0) is string pattern && Problem(pattern) is { } problem)
            {
                analysis.Report(Found, attribute.Expression(0)?.GetLocation() ?? attribute.Location, member.Name, problem);
            }
        }

        foreach (var rule in member.Rules.Where(r => r.Name == "regexp" && r.Parameter.Length > 0))
        {
            if (!analysis.Session.IsRegistered(rule.Name, rule.Source.Attribute.Syntax.SyntaxTree) && Problem(ParameterChecks.Unquoted(rule.Parameter)) is { } problem)
            {
                analysis.Report(Found, rule.Location, member.Name, problem);
            }
        }
    }

    private static string? Problem(string pattern) =>
        pattern.Length == 0 ? "is empty"
        : ParameterChecks.Pattern(pattern) is { } problem ? $"is no regular expression: {problem.TrimEnd('.')}"
        : Ambiguity.Find(pattern) is { } text ? $"takes exponential time for a text that begins with '{text}'"
        : null;
}
