using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Noctx.Analyzers.KnownTypes;
using Noctx.Analyzers.Proofs;
using Noctx.Analyzers.Silence;
using Noctx.Analyzers.TokenSources;

namespace Noctx.Analyzers.Rules;

/// <summary>NOCTX010: an API of the list is called without a token though none is in scope.</summary>
internal sealed class ListedApiRule : Rule
{
    private static readonly DiagnosticDescriptor Found = new(
        RuleIds.ListedApi,
        "Call the API with a token",
        "'{0}' ({1}) is called without a CancellationToken; take one as a parameter and pass it",
        RuleIds.Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "The counterpart of Go's noctx: network, database, process and similar calls should always be cancellable.",
        helpLinkUri: RuleIds.HelpRoot + RuleIds.ListedApi + ".md");

    public override DiagnosticDescriptor Descriptor => Found;

    public override ImmutableArray<OperationKind> Kinds { get; } = ImmutableArray.Create(OperationKind.Invocation);

    public override bool NeedsToken => false;

    public override void Visit(IOperation operation, BodyAnalysis body)
    {
        if (operation is not IInvocationOperation call || body.Session.Apis.Find(call) is not { } entry || body.SiteOf(call) is not { } site
            || body.ArgumentsOf(call).Passed.Count > 0
            || body.TokensAt(call).Count > 0 || ContextScope.Find(call, body).Count > 0
            // The overload for those who have no token: another one beside it takes it.
            || (body.Owner is IMethodSymbol owner && body.Session.Overloads.HasTokenOverload(owner))
            || SilenceList.IsQuietCall(call, site.Method, site.Arguments, body.Known) || SilenceList.IsQuietPlace(call, body))
        {
            return;
        }

        var advice = entry.Advice is { Length: > 0 } text ? entry.Category + "; " + text : entry.Category;
        // With a parameter to pass, the call is NOCTX001's.
        var properties = CallProver.CouldTakeToken(site, body) ? TokenFixProperties.Rewriting(body.Options.ParameterName) : null;
        body.Report(Found, site.NameLocation, properties, [call.TargetMethod.ContainingType.Name + "." + call.TargetMethod.Name, advice]);
    }
}
