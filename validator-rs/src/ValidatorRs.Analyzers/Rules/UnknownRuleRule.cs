using Microsoft.CodeAnalysis;
using ValidatorRs.Analyzers.Reading;
using ValidatorRs.Analyzers.Vocabulary;

namespace ValidatorRs.Analyzers.Rules;

/// <summary>VAL014: a rule string with a name that no rule has.</summary>
internal sealed class UnknownRuleRule : MemberRule
{
    /// <summary>The property that holds the name that was meant.</summary>
    public const string Meant = nameof(Meant);

    private static readonly DiagnosticDescriptor Found = new(
        RuleIds.UnknownRule,
        "Name rules that exist",
        "There is no rule '{0}'{1}",
        RuleIds.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The name is neither in the vocabulary nor registered in this project; rules that are registered elsewhere are listed in the option validatorrs.rules.",
        helpLinkUri: RuleIds.HelpRoot + RuleIds.UnknownRule + ".md");

    public override DiagnosticDescriptor Descriptor => Found;

    public override void Visit(MemberAnalysis analysis)
    {
        foreach (var rule in analysis.Member.Rules)
        {
            if (rule.Source.IsText && RuleTable.Find(rule.Name) is null && !(RuleTable.IsStructure(rule.Name) && rule.IsAlone)
                && !analysis.Session.Scan.IsOpen && !analysis.Session.IsRegistered(rule.Name, rule.Source.Attribute.Syntax.SyntaxTree))
            {
                Report(analysis, rule);
            }
        }
    }

    private static void Report(MemberAnalysis analysis, AppliedRule rule)
    {
        if (RuleTable.Nearest(rule.Name) is { } meant)
        {
            analysis.Report(Found, rule.Location, (Meant, meant), rule.Name, $"; did you mean '{meant}'?");
        }
        else
        {
            analysis.Report(Found, rule.Location, rule.Name, "");
        }
    }
}
