using Microsoft.CodeAnalysis;
using ValidatorRs.Analyzers.Symbols;

namespace ValidatorRs.Analyzers.Rules;

/// <summary>VAL005: limits of <c>[Range]</c> that depend on the culture of whoever runs the program.</summary>
internal sealed class CultureLimitsRule : MemberRule
{
    private static readonly DiagnosticDescriptor Found = new(
        RuleIds.CultureLimits,
        "Read the limits of a range in one culture",
        "The limits of '{0}' are read in the current culture, where '{1}' may mean something else; set ParseLimitsInInvariantCulture",
        RuleIds.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "In a culture with a decimal comma, 0.5 is five; in one with another calendar, a date is in another century.",
        helpLinkUri: RuleIds.HelpRoot + RuleIds.CultureLimits + ".md");

    public override DiagnosticDescriptor Descriptor => Found;

    public override void Visit(MemberAnalysis analysis)
    {
        foreach (var range in analysis.Member.Attributes.Where(a => a.IsFramework("Range")))
        {
            if (range.Argument(0) is ITypeSymbol type && range.Named("ParseLimitsInInvariantCulture") is not true
                && new[] { range.Argument(1), range.Argument(2) }.OfType<string>().FirstOrDefault(limit => DependsOnCulture(type, limit)) is { } limit)
            {
                analysis.Report(Found, range.Location, analysis.Member.Name, limit);
            }
        }
    }

    // Digits alone are the same number everywhere.
    private static bool DependsOnCulture(ITypeSymbol type, string limit) =>
        (Carriers.Of(type) & (Carrier.Real | Carrier.Decimal)) != 0 ? limit.IndexOfAny(['.', ',']) >= 0 : (Carriers.Of(type) & Carrier.Moment) != 0;
}
