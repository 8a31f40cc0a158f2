using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Noctx.Analyzers.Proofs;
using Noctx.Analyzers.TokenSources;

namespace Noctx.Analyzers.Rules;

/// <summary>NOCTX002: a call that could take the token of a request, a hub, a test and does not.</summary>
internal sealed class ContextTokenRule : Rule
{
    private static readonly DiagnosticDescriptor Missing = new(
        RuleIds.ContextToken,
        "Pass the context's token",
        "'{0}' can take a CancellationToken; {1}",
        RuleIds.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The request, call or test that runs this code can be cancelled; the call goes on regardless.",
        helpLinkUri: RuleIds.HelpRoot + RuleIds.ContextToken + ".md");

    public override DiagnosticDescriptor Descriptor => Missing;

    public override ImmutableArray<OperationKind> Kinds { get; } = ImmutableArray.Create(OperationKind.Invocation, OperationKind.ObjectCreation);

    public override bool NeedsToken => false;

    public override void Visit(IOperation operation, BodyAnalysis body)
    {
        if (body.Session.IsTestCode && body.Options.TestCode == "off")
        {
            return;
        }

        // Most bodies have neither a token nor a context: they are left before anybody looks for overloads. With a token, the site is known from NOCTX001.
        if (!body.MayHaveToken && !body.MayHaveContext)
        {
            return;
        }

        if (body.OpenSiteOf(operation) is { } site && body.TokensAt(operation) is { Count: 0 } && body.MayHaveContext && ContextScope.Find(operation, body) is { Count: > 0 } tokens)
        {
            var atMost = body.Session.IsTestCode && body.Options.TestCode != "warning" ? DiagnosticSeverity.Info : DiagnosticSeverity.Error;
            MissingTokenReport.Make(Missing, site, tokens, body, atMost);
        }
    }
}
