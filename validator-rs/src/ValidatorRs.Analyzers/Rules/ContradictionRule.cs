using Microsoft.CodeAnalysis;
using ValidatorRs.Analyzers.Reading;

namespace ValidatorRs.Analyzers.Rules;

/// <summary>VAL011: rules of which one always fails when the others hold.</summary>
internal sealed class ContradictionRule : MemberRule
{
    private static readonly DiagnosticDescriptor Found = new(
        RuleIds.Contradiction,
        "Do not ask for what excludes itself",
        "No value of '{0}' satisfies both {1} and {2}",
        RuleIds.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Rules separated by a comma must all hold. Alternatives are joined with a bar.",
        helpLinkUri: RuleIds.HelpRoot + RuleIds.Contradiction + ".md");

    public override DiagnosticDescriptor Descriptor => Found;

    public override void Visit(MemberAnalysis analysis)
    {
        var member = analysis.Member;
        if (!analysis.StandsForAnother && member.Framework("Required") is { } required && (!member.Type.IsValueType || Symbols.Carriers.IsNullable(member.Type))
            && member.Levels[0].Rules.FirstOrDefault(r => r is { Name: "isdefault", IsAlone: true }) is { } absent)
        {
            Report(analysis, absent, $"'[{required.Name}]'");
        }

        foreach (var level in member.Levels)
        {
            var rules = level.Rules.Where(r => r.IsAlone && !analysis.Session.IsRegistered(r.Name, r.Source.Attribute.Syntax.SyntaxTree)).ToArray();
            for (var i = 0; i < rules.Length; i++)
            {
                if (rules.Take(i).FirstOrDefault(before => Exclusions.Exclude(before, rules[i]) || Exclusions.Exclude(rules[i], before)) is { } other)
                {
                    Report(analysis, rules[i], $"'{other.Display}'");
                }
            }

            if (WordChoices.Conflict(member, level, rules) is var (choice, refusing))
            {
                Report(analysis, choice, refusing);
            }
        }
    }

    private static void Report(MemberAnalysis analysis, AppliedRule rule, string other) =>
        analysis.Report(Found, rule.Location, analysis.Member.Name, other, $"'{rule.Display}'");
}
