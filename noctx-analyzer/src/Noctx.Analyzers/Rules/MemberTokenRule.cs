using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Noctx.Analyzers.Proofs;
using Noctx.Analyzers.TokenSources;

namespace Noctx.Analyzers.Rules;

/// <summary>NOCTX003: an asynchronous method of a type that holds a token makes a call that could take it.</summary>
internal sealed class MemberTokenRule : Rule
{
    private static readonly DiagnosticDescriptor Missing = new(
        RuleIds.MemberToken,
        "Pass the type's own token",
        "'{0}' can take a CancellationToken; the type's own: {1}",
        RuleIds.Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "The type holds a token that ends its work. In library code such tokens often belong to something else, so the rule is off by default.",
        helpLinkUri: RuleIds.HelpRoot + RuleIds.MemberToken + ".md");

    public override DiagnosticDescriptor Descriptor => Missing;

    public override ImmutableArray<OperationKind> Kinds { get; } = ImmutableArray.Create(OperationKind.Invocation);

    public override bool NeedsToken => false;

    public override void Visit(IOperation operation, BodyAnalysis body)
    {
        if (body.Owner is IMethodSymbol { IsAsync: true } owner && body.OpenSiteOf(operation) is { } site
            && body.TokensAt(operation) is { Count: 0 } && ContextScope.Find(operation, body) is { Count: 0 }
            && Members(owner, body) is { Count: > 0 } tokens)
        {
            MissingTokenReport.Make(Missing, site, tokens, body);
        }
    }

    private static List<TokenSource> Members(IMethodSymbol owner, BodyAnalysis body)
    {
        var found = new List<TokenSource>();
        foreach (var member in owner.ContainingType.GetMembers())
        {
            var type = member switch
            {
                IFieldSymbol { IsImplicitlyDeclared: false } field => field.Type,
                IPropertySymbol { Parameters.Length: 0 } property => property.Type,
                _ => null,
            };
            if (type is null || (owner.IsStatic && !member.IsStatic))
            {
                continue;
            }

            var nullable = body.Known.IsNullableToken(type);
            if (nullable || body.Known.IsToken(type))
            {
                found.Add(new TokenSource(member, member.Name, nullable, TokenRank.Member));
            }
            else if (body.Known.IsTokenSource(type) && type.NullableAnnotation != NullableAnnotation.Annotated)
            {
                found.Add(new TokenSource(member, member.Name + ".Token", IsNullable: false, TokenRank.Member));
            }
        }

        return found;
    }
}
