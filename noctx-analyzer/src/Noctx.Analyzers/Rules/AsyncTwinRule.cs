using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Noctx.Analyzers.KnownTypes;
using Noctx.Analyzers.Proofs;
using Noctx.Analyzers.Silence;
using Noctx.Analyzers.TokenSources;

namespace Noctx.Analyzers.Rules;

/// <summary>NOCTX018: a synchronous call whose asynchronous twin takes the token, in asynchronous code with one.</summary>
internal sealed class AsyncTwinRule : Rule
{
    private static readonly DiagnosticDescriptor Found = new(
        RuleIds.AsyncTwin,
        "Await the twin that takes the token",
        "'{0}' blocks and takes no token; await '{1}' with '{2}'",
        RuleIds.Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "The synchronous call blocks a thread and cannot be cancelled; its twin does neither.",
        helpLinkUri: RuleIds.HelpRoot + RuleIds.AsyncTwin + ".md");

    public override DiagnosticDescriptor Descriptor => Found;

    public override ImmutableArray<OperationKind> Kinds { get; } = ImmutableArray.Create(OperationKind.Invocation);

    public override void Visit(IOperation operation, BodyAnalysis body)
    {
        if (operation is not IInvocationOperation { Syntax: InvocationExpressionSyntax syntax } call
            || call.TargetMethod is not { MethodKind: MethodKind.Ordinary } method
            || body.Known.IsTaskLike(method.ReturnType)
            || !operation.IsInAsyncCode(body)
            || IsInMemory(call.Instance?.Type ?? method.ContainingType)
            || Twin(call, body) is not { } twin
            || body.SiteOf(operation) is not { } site
            || body.TokensAt(operation) is not { Count: > 0 } tokens
            || KnownSymbols.Same(twin, body.Owner.OriginalDefinition)
            // A wait that takes the token itself is NOCTX001's: one place, one report.
            || (body.OpenSiteOf(operation) is { } open && CallProver.CouldTakeToken(open, body))
            || SilenceList.IsQuietCall(operation, method, site.Arguments, body.Known) || SilenceList.IsQuietPlace(operation, body) || IsInsideLock(operation)
            || RegisteredToken.Guards(operation, body) || IsSynchronousHalf(operation, twin))
        {
            return;
        }

        body.Report(
            Found,
            CallSite.NameOf(syntax).GetLocation(),
            TokenFixProperties.Rewriting(tokens, token => Await(operation, syntax, token)),
            [method.Name, twin.Name, tokens[0].ExpressionFor(acceptsNull: false)]);
    }

    private static string Await(IOperation operation, InvocationExpressionSyntax syntax, string token)
    {
        var text = syntax.ToString();
        var afterName = CallSite.NameOf(syntax).Span.End - syntax.SpanStart;
        var separator = syntax.ArgumentList.Arguments.Count == 0 ? "" : ", ";
        var awaited = "await " + text.Substring(0, afterName) + "Async" + text.Substring(afterName, text.Length - 1 - afterName) + separator + token + ")";
        return operation.Parent is IPropertyReferenceOperation or IInvocationOperation or IConditionalAccessOperation ? "(" + awaited + ")" : awaited;
    }

    private static IMethodSymbol? Twin(IInvocationOperation call, BodyAnalysis body)
    {
        var method = call.TargetMethod;
        foreach (var candidate in body.Session.Overloads.Twins(call.Instance?.Type ?? method.ContainingType, method.Name))
        {
            if (candidate.IsStatic == method.IsStatic
                && candidate.Parameters.Length == method.Parameters.Length + 1
                && body.Known.IsToken(candidate.Parameters[candidate.Parameters.Length - 1].Type)
                && body.Known.IsTaskLike(candidate.ReturnType)
                && method.OriginalDefinition.Parameters.Zip(candidate.Parameters, (a, b) => SymbolEqualityComparer.Default.Equals(a.Type, b.Type)).All(same => same)
                && SameResult(method.OriginalDefinition.ReturnType, candidate.ReturnType, body.Known))
            {
                return candidate;
            }
        }

        return null;
    }

    private static bool SameResult(ITypeSymbol sync, ITypeSymbol async, KnownSymbols known)
        => known.TaskResult(async, out var isVoid) is { } result ? SymbolEqualityComparer.Default.Equals(result, sync) : isVoid && sync.SpecialType == SpecialType.System_Void;

    private static bool IsInMemory(ITypeSymbol type) => type.Name is "MemoryStream" or "StringReader" or "StringWriter" or "DbSet" or "UnmanagedMemoryStream";

    // if (async) await stream.FlushAsync(token); else stream.Flush(): the twin has its turn.
    private static bool IsSynchronousHalf(IOperation call, IMethodSymbol twin)
    {
        var child = call;
        for (var current = call.Parent; current is not null and not IAnonymousFunctionOperation and not ILocalFunctionOperation; child = current, current = current.Parent)
        {
            switch (current)
            {
                case IConditionalOperation choice when Calls(ReferenceEquals(child, choice.WhenTrue) ? choice.WhenFalse : ReferenceEquals(child, choice.WhenFalse) ? choice.WhenTrue : null, twin):
                // if (async) { return await ReadAsync(token); } return Read();
                case IBlockOperation block when block.Operations.TakeWhile(o => !ReferenceEquals(o, child)).Any(o => o is IConditionalOperation { WhenFalse: null } choice && Calls(choice.WhenTrue, twin)):
                    return true;
            }
        }

        return false;
    }

    private static bool Calls(IOperation? branch, IMethodSymbol twin)
        => branch?.DescendantsAndSelf().Any(o => o is IInvocationOperation { TargetMethod: var called } && called.Name == twin.Name && KnownSymbols.Same(called.ContainingType.OriginalDefinition, twin.ContainingType)) == true;

    private static bool IsInsideLock(IOperation operation)
    {
        for (var current = operation.Parent; current is not null; current = current.Parent)
        {
            if (current is ILockOperation)
            {
                return true;
            }
        }

        return false;
    }
}
