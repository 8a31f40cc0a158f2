using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ValidatorRs.Analyzers.Rules;

namespace ValidatorRs.Analyzers;

/// <summary>Lists every rule; drivers and tests read it.</summary>
public static class ValidatorRules
{
    /// <summary>Gives the rules that look at one member at a time.</summary>
    internal static ImmutableArray<MemberRule> MemberRules { get; } = ImmutableArray.Create<MemberRule>(
        new NeverFailsRule(),
        new InapplicableRule(),
        new LimitsRule(),
        new PatternRule(),
        new CultureLimitsRule(),
        new MissingMemberRule(),
        new IntegerRangeRule(),
        new MessageSourceRule(),
        new UnreadRule(),
        new ContradictionRule(),
        new UnreachableRule(),
        new RuleTextRule(),
        new UnknownRuleRule());

    /// <summary>Gives the descriptors of all rules, by id.</summary>
    public static ImmutableArray<DiagnosticDescriptor> Descriptors { get; } =
        MemberRules.Select(r => r.Descriptor).Append(ParameterRule.Found).OrderBy(d => d.Id, StringComparer.Ordinal).ToImmutableArray();
}
