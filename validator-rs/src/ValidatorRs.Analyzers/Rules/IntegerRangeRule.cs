using Microsoft.CodeAnalysis;
using ValidatorRs.Analyzers.Symbols;

namespace ValidatorRs.Analyzers.Rules;

/// <summary>VAL008: a range of <c>int</c> on a type that holds more than an <c>int</c>.</summary>
internal sealed class IntegerRangeRule : MemberRule
{
    /// <summary>The property that holds the type of the member.</summary>
    public const string TypeName = nameof(TypeName);

    private static readonly DiagnosticDescriptor Found = new(
        RuleIds.IntegerRange,
        "Give the range the member's own type",
        "'[Range]' turns '{0}' of type '{1}' into an int before it compares: {2}",
        RuleIds.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The attribute converts the value to the type of its limits. Fractions are rounded, so that 10.4 passes a maximum of 10, and what is too large for an int throws.",
        helpLinkUri: RuleIds.HelpRoot + RuleIds.IntegerRange + ".md");

    public override DiagnosticDescriptor Descriptor => Found;

    public override void Visit(MemberAnalysis analysis)
    {
        var member = analysis.Member;
        foreach (var range in member.Attributes.Where(a => a.IsFramework("Range")))
        {
            if (range.Data.AttributeConstructor!.Parameters[0].Type.SpecialType == SpecialType.System_Int32 && Loss(member.Type) is { } loss)
            {
                analysis.Report(Found, range.Location, (TypeName, Carriers.Underlying(member.Type)!.ToDisplayString()), member.Name, Carriers.Text(member.Type), loss);
            }
        }
    }

    private static string? Loss(ITypeSymbol type) => Carriers.Underlying(type)!.SpecialType switch
    {
        SpecialType.System_Single or SpecialType.System_Double or SpecialType.System_Decimal => "fractions are rounded, so that values outside pass",
        SpecialType.System_Int64 or SpecialType.System_UInt64 or SpecialType.System_UInt32 => "larger values throw in DataAnnotations",
        _ => null,
    };
}
