using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Noctx.Analyzers.KnownTypes;
using Noctx.Analyzers.Proofs;
using Noctx.Analyzers.Silence;
using Noctx.Analyzers.TokenSources;

namespace Noctx.Analyzers.Rules;

/// <summary>NOCTX006: an asynchronous iterator that does cancellable work and takes no token.</summary>
internal sealed class AsyncIteratorRule : Rule
{
    private static readonly DiagnosticDescriptor Found = new(
        RuleIds.AsyncIterator,
        "Give the asynchronous iterator a token",
        "'{0}' waits while it yields and takes no token; add '[EnumeratorCancellation] CancellationToken'",
        RuleIds.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Only a parameter marked [EnumeratorCancellation] receives the token that a reader passes with WithCancellation.",
        helpLinkUri: RuleIds.HelpRoot + RuleIds.AsyncIterator + ".md");

    public override DiagnosticDescriptor Descriptor => Found;

    public override ImmutableArray<OperationKind> Kinds { get; } = ImmutableArray.Create(OperationKind.LocalFunction);

    public override bool NeedsToken => false;

    public override void Visit(IOperation operation, BodyAnalysis body)
    {
        if (operation is ILocalFunctionOperation { Body: { } block } local)
        {
            Look(block, local.Symbol, body);
        }
    }

    public override void Finish(BodyAnalysis body)
    {
        if (body.Owner is IMethodSymbol { IsAsync: true } owner && body.Blocks.OfType<IBlockOperation>().FirstOrDefault() is { } block)
        {
            Look(block, owner, body);
        }
    }

    private static void Look(IBlockOperation block, IMethodSymbol function, BodyAnalysis body)
    {
        if (!function.IsAsync || !KnownSymbols.Same(function.ReturnType.OriginalDefinition, body.Known.AsyncEnumerable)
            || function.IsOverride || function.Parameters.Any(p => body.Known.IsTokenOrNullable(p.Type) || body.Known.CarriesToken(p.Type))
            || ImplementedMembers.ImplementsAny(function) || FirstCancellable(block, function, body) is null)
        {
            return;
        }

        if (function.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(body.CancellationToken) is { } declaration)
        {
            var name = declaration switch
            {
                MethodDeclarationSyntax method => method.Identifier,
                LocalFunctionStatementSyntax method => method.Identifier,
                _ => declaration.GetFirstToken(),
            };
            var properties = TokenFixProperties.Rewriting(body.Options.ParameterName);
            if (block.Parent is ILocalFunctionOperation && block.SemanticModel is { } model)
            {
                properties = properties.WithTypeNames(body.Known.Token, model, declaration.SpanStart);
            }

            body.Report(Found, name.GetLocation(), properties, [function.Name]);
        }
    }

    private static IOperation? FirstCancellable(IBlockOperation block, IMethodSymbol function, BodyAnalysis body)
    {
        body.LookAhead();
        foreach (var operation in block.Descendants())
        {
            if (operation is IInvocationOperation call && body.SiteOf(call) is { } site
                && body.TokensAt(call).Count == 0 && ContextScope.Find(call, body).Count == 0
                && !KnownSymbols.Same(call.TargetMethod, function)
                && !SilenceList.IsQuietCall(call, site.Method, site.Arguments, body.Known)
                && CallProver.CouldTakeToken(site, body))
            {
                return operation;
            }
        }

        return null;
    }
}
