using Microsoft.CodeAnalysis;
using ValidatorRs.Analyzers.Reading;

namespace ValidatorRs.Analyzers.Rules;

/// <summary>VAL006: a rule on a parameter of a primary constructor that nobody reads, or that is written twice.</summary>
internal static class ParameterRule
{
    /// <summary>The property that says what mends the report: <c>remove</c> or <c>property</c>.</summary>
    public const string Mend = nameof(Mend);

    public static readonly DiagnosticDescriptor Found = new(
        RuleIds.Parameter,
        "Write the rules of a record where they are read",
        "'[{0}]' on the parameter '{1}' is not asked: {2}",
        RuleIds.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "ValidatorRs reads the parameters of a record's primary constructor; DataAnnotations reads properties only. Nobody reads those of a class: ValidatorRs refuses it at its first use when the property of that name and type has not the rule.",
        helpLinkUri: RuleIds.HelpRoot + RuleIds.Parameter + ".md");

    public static void Visit(INamedTypeSymbol type, Session session, Action<Diagnostic> report)
    {
        foreach (var parameter in ModelReader.PrimaryParameters(type))
        {
            foreach (var attribute in new ModelReader(session).Written(parameter, onParameter: true))
            {
                if (Judge(parameter, attribute, type, session) is var (problem, mend))
                {
                    report(Diagnostic.Create(
                        Found, attribute.Location, System.Collections.Immutable.ImmutableDictionary<string, string?>.Empty.Add(Mend, mend), attribute.Name, parameter.Name, problem));
                }
            }
        }
    }

    private static (string Problem, string? Mend)? Judge(IParameterSymbol parameter, WrittenAttribute attribute, INamedTypeSymbol type, Session session)
    {
        var property = type.GetMembers(parameter.Name).OfType<IPropertySymbol>().FirstOrDefault();
        if (!type.IsRecord)
        {
            return ($"only a record's parameters stand for properties, and '{type.Name}' is none", null);
        }

        if (property is null || !SymbolEqualityComparer.Default.Equals(property.Type, parameter.Type))
        {
            return ($"'{type.Name}' has no property of that name and type", null);
        }

        if (new ModelReader(session).Written(property, onParameter: false).Any(a => SymbolEqualityComparer.Default.Equals(a.Class, attribute.Class)) && attribute.Name != "Rules")
        {
            return ("the property has one too, which wins", "remove");
        }

        // A property that is written out cannot be reached with 'property:'.
        var mend = property.DeclaringSyntaxReferences is [var reference] && reference.GetSyntax() is Microsoft.CodeAnalysis.CSharp.Syntax.ParameterSyntax ? "property" : null;
        return attribute.Origin != Symbols.AttributeOrigin.Library && session.UsesDataAnnotations(attribute.Syntax.SyntaxTree)
            ? ("DataAnnotations, which this project calls too, reads properties only", mend)
            : null;
    }
}
