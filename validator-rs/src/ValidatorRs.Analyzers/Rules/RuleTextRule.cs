using Microsoft.CodeAnalysis;

namespace ValidatorRs.Analyzers.Rules;

/// <summary>VAL013: a mistake in a rule string that the library would refuse when it builds the plan.</summary>
internal sealed class RuleTextRule : MemberRule
{
    private static readonly DiagnosticDescriptor Found = new(
        RuleIds.RuleText,
        "Write rule strings that can be read",
        "Column {0} of the rules of '{1}': {2}",
        RuleIds.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A wrong rule string is a ValidationDefinitionException at the first use of the type and at every later one.",
        helpLinkUri: RuleIds.HelpRoot + RuleIds.RuleText + ".md");

    public override DiagnosticDescriptor Descriptor => Found;

    public override void Visit(MemberAnalysis analysis)
    {
        foreach (var mistake in analysis.Member.Mistakes.Where(m => !m.IsType))
        {
            analysis.Report(Found, mistake.Source.At(mistake.Column, 1), mistake.Column, analysis.Member.Name, mistake.Problem);
        }

        foreach (var rule in analysis.Member.Rules)
        {
            if (ParameterProblem(rule) is { } problem && !analysis.Session.IsRegistered(rule.Name, rule.Source.Attribute.Syntax.SyntaxTree))
            {
                analysis.Report(Found, rule.Location, rule.Node.Column, analysis.Member.Name, $"the rule '{rule.Name}' has a bad parameter: {problem}");
            }
        }
    }

    private static string? ParameterProblem(Reading.AppliedRule rule)
    {
        if (Vocabulary.RuleTable.Find(rule.Name) is not { } signature)
        {
            return null;
        }

        var carrier = Symbols.Carriers.Of(rule.Type);
        return signature.Parameter(rule.Node.Parameter) ?? (signature.Accepts(carrier) ? signature.OfType?.Invoke(rule.Node.Parameter, carrier) : null);
    }
}
