using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Noctx.Analyzers.Chains;
using Noctx.Analyzers.KnownTypes;
using Noctx.Analyzers.Proofs;
using Noctx.Analyzers.Silence;
using Noctx.Analyzers.TokenSources;

namespace Noctx.Analyzers.Rules;

/// <summary>NOCTX007: a token parameter that is never used.</summary>
internal sealed class UnusedTokenRule : Rule
{
    private static readonly DiagnosticDescriptor Found = new(
        RuleIds.UnusedToken,
        "Use the token or take none",
        "'{0}' is never used, so '{1}' cannot be cancelled; pass it on, or call '{0}.ThrowIfCancellationRequested()'",
        RuleIds.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A caller who passes a token believes that it works.",
        helpLinkUri: RuleIds.HelpRoot + RuleIds.UnusedToken + ".md");

    public override DiagnosticDescriptor Descriptor => Found;

    public override ImmutableArray<OperationKind> Kinds { get; } = ImmutableArray<OperationKind>.Empty;

    public override void Visit(IOperation operation, BodyAnalysis body)
    {
    }

    public override void Finish(BodyAnalysis body)
    {
        if (body.Reported > 0 || body.Owner is not IMethodSymbol { MethodKind: MethodKind.Ordinary, IsVirtual: false, IsOverride: false } method
            || method.Name == "Main" || !method.Parameters.Any(p => body.Known.IsTokenOrNullable(p.Type) && !IsUsed(p, body))
            || ImplementedMembers.ImplementsAny(method)
            || method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(body.CancellationToken) is not MethodDeclarationSyntax declaration
            || !TakesTime(body))
        {
            return;
        }

        foreach (var parameter in method.Parameters)
        {
            // Cheapest first: the last question reads the whole type.
            if (body.Known.IsTokenOrNullable(parameter.Type) && parameter.Name.Any(c => c != '_') && parameter.RefKind == RefKind.None && !IsUsed(parameter, body)
                && !MayBeAnotherRules(body) && !ImplementedMembers.IsUsedAsDelegate(method, declaration))
            {
                var token = body.Known.IsNullableToken(parameter.Type) ? parameter.Name + ".GetValueOrDefault()" : parameter.Name;
                var location = parameter.Locations.FirstOrDefault() ?? declaration.Identifier.GetLocation();
                body.Report(Found, location, TokenFixProperties.Rewriting($"{TokenScope.Identifier(token)}.ThrowIfCancellationRequested();"), [parameter.Name, method.Name]);
            }
        }
    }

    // Most tokens are passed on, which the walk over the body has seen.
    private static bool IsUsed(IParameterSymbol parameter, BodyAnalysis body)
        => body.IsPassedOn(parameter) || body.Blocks.Any(b => b.DescendantsAndSelf().Any(o => o is IParameterReferenceOperation reference && KnownSymbols.Same(reference.Parameter, parameter)));

    // An await or a loop of its own. What returns at once needs no token, and may have one for the sake of its shape.
    private static bool TakesTime(BodyAnalysis body)
        => body.Blocks.Any(b => b.DescendantsAndSelf().Any(o => o is (IAwaitOperation or ILoopOperation) && o.EnclosingFunction() is null && !SilenceList.IsQuietPlace(o, body)));

    // A call that was left alone on purpose, or one through which a token may have to be threaded.
    private static bool MayBeAnotherRules(BodyAnalysis body)
        => body.Blocks.Any(b => b.DescendantsAndSelf().Any(o => o is (IInvocationOperation or IObjectCreationOperation) && CallSite.From(o) is { } site
            && (CallProver.CouldTakeToken(site, body) || (SummaryReader.IsAsynchronous(site.Method, body) && !site.Method.DeclaringSyntaxReferences.IsEmpty))));
}
