using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Noctx.Analyzers.KnownTypes;
using Noctx.Analyzers.Proofs;
using Noctx.Analyzers.Silence;
using Noctx.Analyzers.TokenSources;

namespace Noctx.Analyzers.Rules;

/// <summary>NOCTX015: a timeout source that is not linked to the token in scope.</summary>
internal sealed class UnlinkedTimeoutRule : Rule
{
    private static readonly DiagnosticDescriptor Found = new(
        RuleIds.UnlinkedTimeout,
        "Link the timeout to the token in scope",
        "This timeout does not know '{0}'; use 'CancellationTokenSource.CreateLinkedTokenSource({0})' and 'CancelAfter'",
        RuleIds.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The work under the timeout goes on until the timeout, though the caller has given up.",
        helpLinkUri: RuleIds.HelpRoot + RuleIds.UnlinkedTimeout + ".md");

    public override DiagnosticDescriptor Descriptor => Found;

    public override ImmutableArray<OperationKind> Kinds { get; } = ImmutableArray.Create(OperationKind.ObjectCreation);

    public override void Visit(IOperation operation, BodyAnalysis body)
    {
        if (operation is not IObjectCreationOperation creation || !body.Known.IsTokenSource(creation.Type)
            || InitializerOf(creation) is not { Parent: IVariableDeclaratorOperation declarator }
            || !(creation.Arguments.Length == 1 || (creation.Arguments.IsEmpty && operation.Root().CallsOn(declarator.Symbol, "CancelAfter")))
            || LinkableTokens(operation, body) is not { Count: > 0 } tokens
            || SilenceList.IsQuietPlace(operation, body)
            || !IsUsedAlone(declarator.Symbol, operation, body.Known))
        {
            return;
        }

        var token = tokens[0].ExpressionFor(acceptsNull: false);
        body.Report(Found, creation.Syntax.GetLocation(), TokenFixProperties.Rewriting(tokens, t => $"{creation.Type!.ToMinimalDisplayString(creation.SemanticModel!, creation.Syntax.SpanStart)}.CreateLinkedTokenSource({t})"), [token]);
    }

    // Between a bare new(...) and the variable stands the conversion to the variable's type.
    private static IVariableInitializerOperation? InitializerOf(IOperation creation)
        => (creation.Parent is IConversionOperation conversion ? conversion.Parent : creation.Parent) as IVariableInitializerOperation;

    // Another timeout ends other work: what it is linked to is the token to link to.
    private static List<TokenSource> LinkableTokens(IOperation operation, BodyAnalysis body)
        => [.. body.TokensAt(operation).Where(t => t.Rank != TokenRank.UnlinkedLocal && !(t.Symbol is ILocalSymbol local && body.Known.IsTokenSource(local.Type) && operation.Root().CallsOn(local, "CancelAfter")))];

    // Its token is passed to a call, and nothing ties the source to another token.
    private static bool IsUsedAlone(ILocalSymbol local, IOperation creation, KnownSymbols known)
    {
        var passed = false;
        foreach (var reference in creation.Root().DescendantsAndSelf().OfType<ILocalReferenceOperation>())
        {
            if (!KnownSymbols.Same(reference.Local, local))
            {
                continue;
            }

            switch (reference.Parent)
            {
                case IPropertyReferenceOperation { Property.Name: "Token", Parent: IArgumentOperation { Parent: IInvocationOperation call } }:
                    if (call.TargetMethod.Name == "CreateLinkedTokenSource")
                    {
                        return false;
                    }

                    passed = true;
                    break;
                case IPropertyReferenceOperation { Property.Name: "Token", Parent: IArgumentOperation { Parent: IArrayInitializerOperation } }:
                    return false;
                case IPropertyReferenceOperation:
                    break;
                case IInvocationOperation { TargetMethod.Name: "CancelAfter" or "Dispose" or "TryReset" } own when own.IsInFunctionOf(creation):
                    break;
                // Cancelled by hand, captured by a registration, handed on: somebody may tie it to the token.
                default:
                    return false;
            }
        }

        return passed;
    }
}
