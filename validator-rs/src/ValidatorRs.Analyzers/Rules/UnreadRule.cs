using Microsoft.CodeAnalysis;
using ValidatorRs.Analyzers.Symbols;

namespace ValidatorRs.Analyzers.Rules;

/// <summary>VAL010: a rule on a member that is never read.</summary>
internal sealed class UnreadRule : MemberRule
{
    public const string OfInterface = "rules of an interface do not reach the types that implement it";

    public static readonly DiagnosticDescriptor Found = new(
        RuleIds.Unread,
        "Write rules where they are read",
        "'[{0}]' on '{1}' is never asked: {2}",
        RuleIds.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Validators read the instance properties of an object that can be read; ValidatorRs reads fields and non-public members too when they carry rules.",
        helpLinkUri: RuleIds.HelpRoot + RuleIds.Unread + ".md");

    public override DiagnosticDescriptor Descriptor => Found;

    public override void Visit(MemberAnalysis analysis)
    {
        var member = analysis.Member;
        if (member.Symbol is ITypeSymbol || Reason(member.Symbol, member.Type) is not { } reason)
        {
            Strictly(analysis);
            return;
        }

        if (!analysis.StandsForAnother)
        {
            Report(analysis, reason);
        }
    }

    private static string? Reason(ISymbol symbol, ITypeSymbol type) => symbol switch
    {
        { IsStatic: true } => "it is static",
        IPropertySymbol { IsIndexer: true } => "an indexer has no one value",
        IPropertySymbol { GetMethod: null, OverriddenProperty: null } => "it has no getter",
        IPropertySymbol { ReturnsByRef: true } or IPropertySymbol { ReturnsByRefReadonly: true } => "it returns a reference",
        IPropertySymbol { ExplicitInterfaceImplementations.Length: > 0 } => "it is implemented explicitly",
        { ContainingType.TypeKind: TypeKind.Interface } => OfInterface,
        { ContainingType.IsRefLikeType: true } => "a ref struct cannot be validated",
        IFieldSymbol { AssociatedSymbol: not null } => "nobody looks at the field behind a property",
        _ when type.IsRefLikeType || type.TypeKind is TypeKind.Pointer or TypeKind.FunctionPointer => $"a value of type '{Carriers.Text(type)}' cannot be taken out of its object",
        _ => null,
    };

    // DataAnnotations' own validation sees less than ours.
    private static void Strictly(MemberAnalysis analysis)
    {
        var reason = analysis.Member.Symbol switch
        {
            IFieldSymbol => "it is a field, and DataAnnotations, which this project calls too, reads properties only",
            IPropertySymbol { GetMethod.DeclaredAccessibility: not Accessibility.Public } => "it is not public, and DataAnnotations, which this project calls too, reads public properties only",
            _ => null,
        };
        if (reason is not null && analysis.Session.UsesDataAnnotations(analysis.Member.Attributes[0].Syntax.SyntaxTree) && !analysis.StandsForAnother)
        {
            Report(analysis, reason);
        }
    }

    private static void Report(MemberAnalysis analysis, string reason)
    {
        foreach (var attribute in analysis.Member.Attributes.Where(a => !a.OnParameter))
        {
            analysis.Report(Found, attribute.Location, attribute.Name, analysis.Member.Name, reason);
        }
    }
}
