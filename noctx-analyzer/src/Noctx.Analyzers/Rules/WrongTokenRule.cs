using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Noctx.Analyzers.KnownTypes;
using Noctx.Analyzers.Proofs;
using Noctx.Analyzers.Silence;
using Noctx.Analyzers.TokenSources;

namespace Noctx.Analyzers.Rules;

/// <summary>NOCTX011: an outer or unlinked token is passed although an inner or linked one is there.</summary>
internal sealed class WrongTokenRule : Rule
{
    private static readonly DiagnosticDescriptor Found = new(
        RuleIds.WrongToken,
        "Pass the nearest token",
        "'{0}' gets '{1}', which is not the nearest token; pass '{2}'",
        RuleIds.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The inner token is cancelled when the outer one is, and earlier when the work around the call ends; the outer one misses that.",
        helpLinkUri: RuleIds.HelpRoot + RuleIds.WrongToken + ".md");

    public override DiagnosticDescriptor Descriptor => Found;

    public override ImmutableArray<OperationKind> Kinds { get; } = ImmutableArray.Create(OperationKind.Invocation, OperationKind.ObjectCreation);

    public override void Visit(IOperation operation, BodyAnalysis body)
    {
        foreach (var argument in body.ArgumentsOf(operation).Passed)
        {
            Visit(argument, operation, body);
        }
    }

    private static void Visit(IArgumentOperation argument, IOperation call, BodyAnalysis body)
    {
        if (argument.Parameter is not { } parameter
            || argument.Value.Unconverted() is not IParameterReferenceOperation passed
            || body.IsOnlyToken(passed.Parameter)
            || body.SiteOf(call) is not { } site
            || body.TokensAt(argument) is not { Count: > 0 } tokens
            || tokens.Any(t => KnownSymbols.Same(t.Symbol, passed.Parameter) && t.Rank != TokenRank.DerivedLocal && !IsShadowed(t, tokens, argument, body)))
        {
            return;
        }

        if (SilenceList.IsQuietCall(call, site.Method, [.. site.Arguments.Where(a => a != argument)], body.Known) || SilenceList.IsQuietPlace(call, body))
        {
            return;
        }

        // A function's own token wins over the one it captures; a linked local wins when nothing else uses it.
        var better = tokens.Where(t => !KnownSymbols.Same(t.Symbol, passed.Parameter)).ToList();
        var inner = better.Where(t => t.Rank == TokenRank.Parameter && !KnownSymbols.Same(t.Symbol.ContainingSymbol, passed.Parameter.ContainingSymbol)).ToList();
        var linked = better.Where(t => t.Rank == TokenRank.DerivedLocal && IsForgotten(t, argument)).ToList();
        var choice = linked.Count > 0 ? linked : inner;
        if (choice.Count > 0)
        {
            var replacements = choice.Select(t => t.ExpressionFor(body.Known.IsNullableToken(parameter.Type))).ToList();
            body.Report(Found, argument.Value.Syntax.GetLocation(), TokenFixProperties.Replacing(replacements, TokenFixProperties.AreEqual(choice)), [site.DisplayName, passed.Parameter.Name, replacements[0]]);
        }
    }

    private static bool IsShadowed(TokenSource token, IReadOnlyList<TokenSource> tokens, IOperation site, BodyAnalysis body)
        => tokens.Any(t => t.Rank == TokenRank.DerivedLocal && body.Known.IsTokenSource((t.Symbol as ILocalSymbol)?.Type) && !KnownSymbols.Same(t.Symbol, token.Symbol) && IsForgotten(t, site));

    // Where the linked token is used for some calls, the others are left out of it on purpose.
    private static bool IsForgotten(TokenSource token, IOperation site)
        => token.Symbol is ILocalSymbol local && token.Expression.EndsWith(".Token", StringComparison.Ordinal)
            && !site.Root().DescendantsAndSelf().OfType<ILocalReferenceOperation>()
                .Any(r => KnownSymbols.Same(r.Local, local) && r.Parent is not IInvocationOperation { TargetMethod.Name: "CancelAfter" or "Dispose" or "Cancel" or "CancelAsync" });
}
