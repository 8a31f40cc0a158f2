using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Noctx.Analyzers.Proofs;
using Noctx.Analyzers.Silence;
using Noctx.Analyzers.TokenSources;

namespace Noctx.Analyzers.Rules;

/// <summary>NOCTX001: a call that could take the token in scope and does not.</summary>
internal sealed class ForwardTokenRule : Rule
{
    private static readonly DiagnosticDescriptor Missing = new(
        RuleIds.ForwardToken,
        "Pass the token in scope",
        "'{0}' can take a CancellationToken; {1}",
        RuleIds.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A call that does not get the caller's token goes on after the caller has given up.",
        helpLinkUri: RuleIds.HelpRoot + RuleIds.ForwardToken + ".md");

    public override DiagnosticDescriptor Descriptor => Missing;

    public override ImmutableArray<OperationKind> Kinds { get; } = ImmutableArray.Create(OperationKind.Invocation, OperationKind.ObjectCreation, OperationKind.MethodReference);

    public override void Visit(IOperation operation, BodyAnalysis body)
    {
        if (operation is IMethodReferenceOperation group)
        {
            VisitGroup(group, body);
            return;
        }

        if (body.OpenSiteOf(operation) is not { } site)
        {
            return;
        }

        if (body.TokensAt(operation) is { Count: > 0 } tokens)
        {
            MissingTokenReport.Make(Missing, site, tokens, body);
        }
        else if (StaticFunction.Around(operation, body) is { } function)
        {
            VisitStatic(site, function, body);
        }
    }

    // A method is handed on as it is; the overload that takes the token has to be called by a lambda.
    private static void VisitGroup(IMethodReferenceOperation group, BodyAnalysis body)
    {
        if (body.Session.Overloads.Members(group.Instance?.Type ?? group.Method.ContainingType, group.Method.Name).IsEmpty || LambdaEscape.Escapes(group, body.Known) || SilenceList.IsQuietMethod(group.Method, body.Known) || SilenceList.IsQuietPlace(group, body)
            || body.TokensAt(group) is not { Count: > 0 } tokens)
        {
            return;
        }

        var lambdas = MethodGroupProver.Prove(group, tokens, body);
        if (lambdas.Count > 0)
        {
            var ambiguous = lambdas.Count > 1 && lambdas[0].Token.Rank == lambdas[1].Token.Rank;
            body.Report(
                Missing,
                MethodGroupProver.NameOf(group.Syntax).GetLocation(),
                TokenFixProperties.Replacing([.. lambdas.Select(l => l.Text)], ambiguous),
                [group.Method.Name, $"write '{lambdas[0].Text}'"]);
        }
    }

    // The token is beyond a static lambda or local function: it must become capturing, or get a parameter.
    private static void VisitStatic(CallSite site, StaticFunction function, BodyAnalysis body)
    {
        if (SilenceList.IsQuietCall(site.Operation, site.Method, site.Arguments, body.Known) || SilenceList.IsQuietPlace(site.Operation, body))
        {
            return;
        }

        var proofs = function.Tokens.Select(token => CallProver.Prove(site, token, body)).OfType<CallProof>().ToList();
        if (proofs.Count > 0)
        {
            var advice = function.Name is { } name
                ? $"give '{name}' a parameter for '{function.Outer[0].Expression}'"
                : $"pass '{proofs[0].Argument.Expression}', for which the lambda must not be static";
            var properties = TokenFixProperties.From(proofs, function).WithTypeNames(body.Known.Token, site.Operation.SemanticModel!, function.Start);
            body.Report(Missing, site.NameLocation, properties, [site.DisplayName, advice]);
        }
    }
}
