using Microsoft.CodeAnalysis;
using ValidatorRs.Analyzers.Reading;

namespace ValidatorRs.Analyzers.Rules;

/// <summary>VAL009: a message given in two ways, or in half a way.</summary>
internal sealed class MessageSourceRule : MemberRule
{
    private static readonly DiagnosticDescriptor Found = new(
        RuleIds.MessageSource,
        "Give a message one source",
        "The message of '[{0}]' on '{1}' cannot be made: {2}",
        RuleIds.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The attribute throws when it is to write its message, that is, for the first invalid value.",
        helpLinkUri: RuleIds.HelpRoot + RuleIds.MessageSource + ".md");

    public override DiagnosticDescriptor Descriptor => Found;

    public override void Visit(MemberAnalysis analysis)
    {
        foreach (var attribute in analysis.Member.Attributes)
        {
            if (Problem(attribute) is { } problem)
            {
                analysis.Report(Found, attribute.Location, attribute.Name, analysis.Member.Name, problem);
            }
        }
    }

    private static string? Problem(WrittenAttribute attribute)
    {
        var (text, name, type) = (attribute.Named("ErrorMessage") as string, attribute.Named("ErrorMessageResourceName") as string, attribute.Named("ErrorMessageResourceType") as ITypeSymbol);
        if (type is IErrorTypeSymbol)
        {
            return null;
        }

        return (text, name, type) switch
        {
            ({ Length: > 0 }, { Length: > 0 }, _) => "it has both a text and a resource",
            (_, { Length: > 0 }, null) => "its resource has a name and no type",
            (null or "", null or "", not null) => "its resource has a type and no name",
            (_, { Length: > 0 }, not null) when !HasResource(type, name) => $"'{type.Name}' has no static string property '{name}'",
            _ => null,
        };
    }

    private static bool HasResource(ITypeSymbol type, string name) => type.GetMembers(name).OfType<IPropertySymbol>()
        .Any(p => p is { IsStatic: true, Type.SpecialType: SpecialType.System_String, GetMethod.DeclaredAccessibility: Accessibility.Public or Accessibility.Internal });
}
