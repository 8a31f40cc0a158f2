using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Noctx.Analyzers.Proofs;

namespace Noctx.Analyzers.Rules;

/// <summary>NOCTX001: a call that could take the token in scope and does not.</summary>
internal sealed class ForwardTokenRule : Rule
{
    private static readonly DiagnosticDescriptor Missing = new(
        RuleIds.ForwardToken,
        "Pass the token in scope",
        "'{0}' can take a CancellationToken; pass '{1}'",
        RuleIds.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A call that does not get the caller's token goes on after the caller has given up.",
        helpLinkUri: RuleIds.HelpRoot + RuleIds.ForwardToken + ".md");

    public override DiagnosticDescriptor Descriptor => Missing;

    public override ImmutableArray<OperationKind> Kinds { get; } = ImmutableArray.Create(OperationKind.Invocation, OperationKind.ObjectCreation);

    public override void Visit(IOperation operation, BodyAnalysis body)
    {
        if (CallSite.From(operation) is { } site && body.TokensAt(operation) is { Count: > 0 } tokens)
        {
            MissingTokenReport.Make(Missing, site, tokens, body);
        }
    }
}
