using Microsoft.CodeAnalysis;
using ValidatorRs.Analyzers.Reading;
using ValidatorRs.Analyzers.Symbols;
using ValidatorRs.Analyzers.Vocabulary;

namespace ValidatorRs.Analyzers.Rules;

/// <summary>VAL007: a rule that names a member, or a method, which does not exist.</summary>
internal sealed class MissingMemberRule : MemberRule
{
    /// <summary>The property that holds the name that was written and the one that was meant, with <c>=</c> between them.</summary>
    public const string Meant = nameof(Meant);

    private static readonly DiagnosticDescriptor Found = new(
        RuleIds.MissingMember,
        "Name members that exist",
        "{0} on '{1}' names '{2}', but {3}",
        RuleIds.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A rule that compares with another member finds it by its name. A name that is wrong throws at the first validation.",
        helpLinkUri: RuleIds.HelpRoot + RuleIds.MissingMember + ".md");

    public override DiagnosticDescriptor Descriptor => Found;

    public override void Visit(MemberAnalysis analysis)
    {
        var member = analysis.Member;
        foreach (var attribute in member.Attributes.Where(a => a.Origin == AttributeOrigin.Framework))
        {
            if (attribute.Name == "Compare" && attribute.Argument(0) is string other)
            {
                Compare(analysis, attribute, other);
            }
            else if (attribute.Name == "CustomValidation" && MethodNames.CustomProblem(attribute) is { } problem)
            {
                Report(analysis, attribute.Location, "'[CustomValidation]'", attribute.Argument(1) as string ?? "", problem, null);
            }
        }

        foreach (var rule in member.Rules)
        {
            if (RuleTable.Find(rule.Name) is not null && !analysis.Session.IsRegistered(rule.Name, rule.Source.Attribute.Syntax.SyntaxTree))
            {
                Check(analysis, rule);
            }
        }
    }

    private static void Compare(MemberAnalysis analysis, WrittenAttribute attribute, string other)
    {
        var owner = analysis.Member.Owner;
        if (MayBeElsewhere(analysis) || MemberPaths.IsOpenEnded(owner) || Properties(owner).Any(p => p.Name == other))
        {
            return;
        }

        var meant = Spelling.Nearest(other, Properties(owner).Select(p => p.Name));
        Report(analysis, attribute.Expression(0)?.GetLocation() ?? attribute.Location, "'[Compare]'", other, $"'{owner.Name}' has no such property", meant);
    }

    private static void Check(MemberAnalysis analysis, AppliedRule rule)
    {
        if (rule.Name == "validateFn")
        {
            if (MethodNames.MethodProblem(rule) is { } problem && !analysis.StandsForAnother && !analysis.Session.Scan.HasWrappers)
            {
                Report(analysis, rule.Location, $"'{rule.Display}'", rule.Parameter.Length == 0 ? "Validate" : rule.Parameter, problem, null);
            }

            return;
        }

        if (rule is { Name: "unique", Parameter.Length: > 0, Type: { } list })
        {
            if (Sequences.TryGetElement(list, analysis.Session.Compilation, out var element, out _) && element is not null && !element.IsAbstract)
            {
                Path(analysis, rule, element, rule.Parameter);
            }

            return;
        }

        foreach (var path in FieldNames.Of(rule))
        {
            if (!MayBeElsewhere(analysis))
            {
                Path(analysis, rule, analysis.Member.Owner, path);
            }
        }
    }

    private static void Path(MemberAnalysis analysis, AppliedRule rule, ITypeSymbol owner, string path)
    {
        if (MemberPaths.FindMissing(owner, path, out var at) is { } missing)
        {
            var meant = Spelling.Nearest(missing, MemberPaths.MembersOf(at).Select(m => m.Name));
            Report(analysis, rule.Location, $"'{rule.Display}'", missing, $"'{Carriers.Text(at)}' has no such member", meant);
        }
    }

    // The object is of a derived type, which may have the member; or of the type that a buddy stands for.
    private static bool MayBeElsewhere(MemberAnalysis analysis) =>
        analysis.Member.Owner is { IsAbstract: true } or { TypeKind: TypeKind.Interface } || analysis.StandsForAnother;

    private static IEnumerable<IPropertySymbol> Properties(ITypeSymbol owner)
    {
        for (var level = owner; level is not null; level = level.BaseType)
        {
            foreach (var property in level.GetMembers().OfType<IPropertySymbol>())
            {
                yield return property;
            }
        }
    }

    private static void Report(MemberAnalysis analysis, Location location, string rule, string name, string problem, string? meant)
    {
        if (meant is null)
        {
            analysis.Report(Found, location, rule, analysis.Member.Name, name, problem);
        }
        else
        {
            analysis.Report(Found, location, (Meant, $"{name}={meant}"), rule, analysis.Member.Name, name, $"{problem}; did you mean '{meant}'?");
        }
    }
}
