using Microsoft.CodeAnalysis;
using ValidatorRs.Analyzers.Symbols;

namespace ValidatorRs.Analyzers.Rules;

/// <summary>VAL001: <c>[Required]</c> on a value type, which always has a value.</summary>
internal sealed class NeverFailsRule : MemberRule
{
    private static readonly DiagnosticDescriptor Found = new(
        RuleIds.NeverFails,
        "Require what can be missing",
        "'[Required]' on '{0}' never fails: {1} has no null; declare it as '{1}?' to notice a missing value",
        RuleIds.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "DataAnnotations' Required asks for null and blank text. A value type that is not nullable has neither: a missing value arrives as its default.",
        helpLinkUri: RuleIds.HelpRoot + RuleIds.NeverFails + ".md");

    public override DiagnosticDescriptor Descriptor => Found;

    public override void Visit(MemberAnalysis analysis)
    {
        var member = analysis.Member;
        if (member.Framework("Required") is { } required && IsNeverNull(member.Type) && member.Symbol is not ITypeSymbol && !analysis.StandsForAnother)
        {
            analysis.Report(Found, required.Location, member.Name, Carriers.Text(member.Type));
        }
    }

    // Of a type parameter only the constraint says so; without one the argument may be a nullable.
    private static bool IsNeverNull(ITypeSymbol type) => type switch
    {
        IErrorTypeSymbol => false,
        ITypeParameterSymbol parameter => parameter.HasValueTypeConstraint,
        _ => type.IsValueType && !Carriers.IsNullable(type),
    };
}
