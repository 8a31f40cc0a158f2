using Microsoft.CodeAnalysis;
using ValidatorRs.Analyzers.Reading;
using ValidatorRs.Analyzers.Symbols;
using ValidatorRs.Analyzers.Vocabulary;

namespace ValidatorRs.Analyzers.Rules;

/// <summary>VAL002: a rule on a type that it cannot judge.</summary>
internal sealed class InapplicableRule : MemberRule
{
    private static readonly DiagnosticDescriptor Found = new(
        RuleIds.Inapplicable,
        "Use rules that can judge the member's type",
        "{0} cannot judge '{1}' of type '{2}': {3}",
        RuleIds.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Such a rule throws when the member is validated, or refuses every value.",
        helpLinkUri: RuleIds.HelpRoot + RuleIds.Inapplicable + ".md");

    public override DiagnosticDescriptor Descriptor => Found;

    public override void Visit(MemberAnalysis analysis)
    {
        var member = analysis.Member;
        foreach (var attribute in member.Attributes.Where(a => a.Origin == AttributeOrigin.Framework))
        {
            if (!analysis.StandsForAnother && AttributeTypes.Problem(attribute, member) is { } problem)
            {
                Report(analysis, attribute.Location, $"'[{attribute.Name}]'", member.Type, problem);
            }
        }

        foreach (var rule in member.Rules)
        {
            Check(analysis, rule);
        }

        foreach (var mistake in member.Mistakes.Where(m => m.IsType && !analysis.StandsForAnother))
        {
            Report(analysis, mistake.Source.At(mistake.Column, 4), $"'[{mistake.Source.Attribute.Name}]'", member.Type, mistake.Problem);
        }
    }

    private static void Check(MemberAnalysis analysis, AppliedRule rule)
    {
        if (rule.Type is not { } type || RuleTable.Find(rule.Name) is not { } signature || Carriers.Of(type) is var carrier && signature.Accepts(carrier)
            || analysis.StandsForAnother || analysis.Session.IsRegistered(rule.Name, rule.Source.Attribute.Syntax.SyntaxTree)
            || analysis.Session.Scan.HasWrappers)
        {
            return;
        }

        Report(analysis, rule.Location, $"'{rule.Display}'", type, $"it judges {signature.Judges}");
    }

    private static void Report(MemberAnalysis analysis, Location location, string rule, ITypeSymbol type, string problem) =>
        analysis.Report(Found, location, rule, analysis.Member.Name, Carriers.Text(type), problem);
}
