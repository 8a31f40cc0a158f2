using System.Globalization;
using Microsoft.CodeAnalysis;
using ValidatorRs.Analyzers.Reading;

namespace ValidatorRs.Analyzers.Rules;

/// <summary>VAL003: limits that no value meets: a minimum above the maximum, a negative length.</summary>
internal sealed class LimitsRule : MemberRule
{
    /// <summary>The property of reports whose two limits are written in one attribute and can be swapped.</summary>
    public const string CanSwap = nameof(CanSwap);

    private static readonly DiagnosticDescriptor Found = new(
        RuleIds.Limits,
        "Set limits that a value can meet",
        "No value of '{0}' is valid: {1}",
        RuleIds.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "DataAnnotations throws for such limits at the first validation, or refuses every value.",
        helpLinkUri: RuleIds.HelpRoot + RuleIds.Limits + ".md");

    public override DiagnosticDescriptor Descriptor => Found;

    public override void Visit(MemberAnalysis analysis)
    {
        var member = analysis.Member;
        var own = new HashSet<WrittenAttribute>();
        foreach (var attribute in member.Attributes)
        {
            if (attribute.Origin == Symbols.AttributeOrigin.Framework && Check(analysis, attribute))
            {
                own.Add(attribute);
            }
        }

        foreach (var level in member.Levels)
        {
            var bounds = Bounds.Of(member, level).Where(b => own.All(a => a.Location != b.Location)).ToArray();
            var conflict = (
                from maximum in bounds
                where !maximum.IsLower
                from minimum in bounds
                where minimum.IsLower && !(minimum.Location == maximum.Location && own.Count > 0) && minimum.Excludes(maximum)
                select (minimum, maximum)).FirstOrDefault();
            if (conflict is ({ } low, { } high))
            {
                analysis.Report(Found, high.Location, member.Name, $"the minimum {Text(low.Value)} of {low.Display} and the maximum {Text(high.Value)} of {high.Display} exclude each other");
            }
        }
    }

    private static bool Check(MemberAnalysis analysis, WrittenAttribute attribute)
    {
        var problem = attribute.Name switch
        {
            "StringLength" => Lengths(attribute.Named("MinimumLength") as int? ?? 0, attribute.Argument(0) as int?),
            "Length" => Lengths(attribute.Argument(0) as int? ?? 0, attribute.Argument(1) as int?),
            "MinLength" => attribute.Argument(0) is < 0 ? "the length is negative" : null,
            "MaxLength" => attribute.Argument(0) is 0 or < -1 ? "the length must be positive, or -1 for no limit" : null,
            "Range" => RangeLimits.Problem(attribute),
            _ => null,
        };
        if (problem is not null)
        {
            var canSwap = problem.StartsWith(RangeLimits.Above, StringComparison.Ordinal) ? "true" : "false";
            analysis.Report(Found, attribute.Location, (CanSwap, canSwap), analysis.Member.Name, problem);
        }

        return problem is not null;
    }

    private static string? Lengths(int min, int? max) =>
        max is not { } most ? null
        : min < 0 || most < 0 ? "a length is negative"
        : min > most ? $"{RangeLimits.Above} {min} is greater than the maximum {most}"
        : null;

    private static string Text(decimal value) => value.ToString(CultureInfo.InvariantCulture);
}
