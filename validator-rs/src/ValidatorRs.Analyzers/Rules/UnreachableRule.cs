using Microsoft.CodeAnalysis;
using ValidatorRs.Analyzers.Reading;
using ValidatorRs.Analyzers.Symbols;

namespace ValidatorRs.Analyzers.Rules;

/// <summary>VAL012: a rule that can have no effect after the ones before it.</summary>
internal sealed class UnreachableRule : MemberRule
{
    private static readonly DiagnosticDescriptor Found = new(
        RuleIds.Unreachable,
        "Remove rules that can have no effect",
        "'{0}' on '{1}' has no effect: {2}",
        RuleIds.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The rules of a member are asked in their order: after 'required' nothing is left to omit, after 'omitempty' nothing is left to require.",
        helpLinkUri: RuleIds.HelpRoot + RuleIds.Unreachable + ".md");

    public override DiagnosticDescriptor Descriptor => Found;

    public override void Visit(MemberAnalysis analysis)
    {
        var member = analysis.Member;
        foreach (var level in member.Levels)
        {
            var isOwn = ReferenceEquals(level, member.Levels[0]);
            var seen = isOwn && RequiresPresence(member) ? new Seen("'[Required]' lets no absent value through", null) : default;
            foreach (var rule in level.Rules.Where(r => r.IsAlone && r.Source.IsText))
            {
                if (Reason(rule, seen) is { } reason && !analysis.Session.IsRegistered(rule.Name, rule.Source.Attribute.Syntax.SyntaxTree) && !analysis.StandsForAnother)
                {
                    analysis.Report(Found, rule.Location, rule.Display, member.Name, reason);
                }

                seen = rule.Name switch
                {
                    "required" => seen with { Required = "'required' lets no absent value through" },
                    "omitempty" or "omitnil" or "omitzero" => seen with { Omitted = Wider(seen.Omitted, rule.Name) },
                    _ => seen,
                };
            }
        }
    }

    private static string? Reason(AppliedRule rule, Seen seen)
    {
        var carrier = Carriers.Of(rule.Type);
        var isKnown = rule.Type is not null && (carrier & (Carrier.Open | Carrier.Unknown)) == 0;
        switch (rule.Name)
        {
            case "omitempty" or "omitnil" when seen.Required is not null:
                return seen.Required;
            case "omitzero" when seen.Required is not null && isKnown && !carrier.HasFlag(Carrier.Sequence) && !Carriers.IsNullable(rule.Type):
                return seen.Required;
            case "omitempty" or "omitnil" or "omitzero" when Width(seen.Omitted) >= Width(rule.Name):
                return $"'{seen.Omitted}' has left out such values already";
            case "required" when seen.Omitted is "omitempty" or "omitzero":
                return $"'{seen.Omitted}' has left out the values that it refuses";
            case "required_if" or "required_unless" or "required_with" or "required_with_all" or "required_without" or "required_without_all" or "skip_unless"
                when isKnown && seen.Omitted is "omitempty" or "omitzero":
                return $"'{seen.Omitted}' has left out the values that it refuses";
            default:
                return null;
        }
    }

    // Null, absent, zero: each leaves out what the one before it does, and more.
    private static int Width(string? omit) => omit switch
    {
        "omitnil" => 1,
        "omitempty" => 2,
        "omitzero" => 3,
        _ => 0,
    };

    private static string Wider(string? one, string other) => one is not null && Width(one) > Width(other) ? one : other;

    // What the attribute lets through, 'omitempty' does not leave out.
    private static bool RequiresPresence(ModelMember member) =>
        member.Framework("Required") is { } required
        && (!member.Type.IsValueType || Carriers.IsNullable(member.Type)) && member.Type is not ITypeParameterSymbol
        && required.Named("AllowEmptyStrings") is not true;

    private readonly record struct Seen(string? Required, string? Omitted);
}
