using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Noctx.Analyzers.KnownTypes;
using Noctx.Analyzers.Proofs;
using Noctx.Analyzers.Silence;
using Noctx.Analyzers.TokenSources;

namespace Noctx.Analyzers.Rules;

/// <summary>NOCTX013: a blocking wait without a token overload while a token is in scope.</summary>
internal sealed class BlockingWaitRule : Rule
{
    private static readonly DiagnosticDescriptor Found = new(
        RuleIds.BlockingWait,
        "Do not block where the token cannot end the wait",
        "'{0}' blocks and cannot be cancelled; {1}",
        RuleIds.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A thread that sleeps or waits on a handle does not see the token; wait on the token's handle too, or await.",
        helpLinkUri: RuleIds.HelpRoot + RuleIds.BlockingWait + ".md");

    public override DiagnosticDescriptor Descriptor => Found;

    public override ImmutableArray<OperationKind> Kinds { get; } = ImmutableArray.Create(OperationKind.Invocation);

    public override void Visit(IOperation operation, BodyAnalysis body)
    {
        if (operation is not IInvocationOperation { TargetMethod.Name: "Sleep" or "Join" or "Wait" or "WaitForExit" or "WaitOne" or "WaitAll" or "WaitAny" } call || Advice(call) is null || body.TokensAt(operation) is not { Count: > 0 } tokens || CallSite.From(operation) is not { } site)
        {
            return;
        }

        if (SilenceList.IsQuietCall(operation, site.Method, site.Arguments, body.Known) || SilenceList.IsQuietPlace(operation, body) || call.Arguments.Any(a => IsZero(a.Value)))
        {
            return;
        }

        var token = tokens[0].ExpressionFor(acceptsNull: false);
        var isAsync = operation.IsInAsyncCode(body);
        var replacement = Replacement(call, token, isAsync, body.Known);
        body.Report(
            Found,
            site.NameLocation,
            replacement is null ? null : TokenFixProperties.Rewriting(tokens, t => Replacement(call, t, isAsync, body.Known)!),
            [call.TargetMethod.ContainingType.Name + "." + call.TargetMethod.Name, replacement is null ? Advice(call)! : $"write '{replacement}'"]);
    }

    private static string? Advice(IInvocationOperation call)
        => (call.TargetMethod.ContainingType.ToDisplayString(), call.TargetMethod.Name) switch
        {
            ("System.Threading.Thread", "Sleep") => "wait on the token's WaitHandle",
            ("System.Threading.Thread", "Join") => "await the work instead of joining its thread",
            ("System.Threading.Monitor", "Wait") => "use a SemaphoreSlim, which takes a token",
            ("System.Diagnostics.Process", "WaitForExit") => "await 'WaitForExitAsync' with the token",
            ("System.Threading.WaitHandle" or "System.Threading.EventWaitHandle" or "System.Threading.Mutex" or "System.Threading.Semaphore", "WaitOne" or "WaitAll" or "WaitAny")
                when !MentionsWaitHandleOfToken(call) => "wait on the token's WaitHandle too: WaitHandle.WaitAny",
            _ => null,
        };

    private static bool MentionsWaitHandleOfToken(IInvocationOperation call)
        => call.DescendantsAndSelf().Any(o => o is IPropertyReferenceOperation { Property: { Name: "WaitHandle", ContainingType.Name: "CancellationToken" } });

    private static bool IsZero(IOperation value) => value.Unconverted() is { ConstantValue: { HasValue: true, Value: 0 } } or IFieldReferenceOperation { Field.Name: "Zero" };

    private static string? Replacement(IInvocationOperation call, string token, bool isAsync, KnownSymbols known)
    {
        var type = call.TargetMethod.ContainingType.ToDisplayString();
        if (type == "System.Threading.Thread" && call.TargetMethod.Name == "Sleep" && call.Parent is IExpressionStatementOperation)
        {
            var time = call.Arguments[0].Syntax.ToString();
            return isAsync ? $"await {known.Task!.ToMinimalDisplayString(call.SemanticModel!, call.Syntax.SpanStart)}.Delay({time}, {token})" : $"{token}.WaitHandle.WaitOne({time})";
        }

        return isAsync && type == "System.Diagnostics.Process" && call.Arguments.IsEmpty && call.Parent is IExpressionStatementOperation && call.Instance is { } process
            ? $"await {process.Syntax}.WaitForExitAsync({token})"
            : null;
    }
}
