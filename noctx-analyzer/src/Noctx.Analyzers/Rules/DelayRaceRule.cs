using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Noctx.Analyzers.KnownTypes;
using Noctx.Analyzers.Proofs;
using Noctx.Analyzers.Silence;
using Noctx.Analyzers.TokenSources;

namespace Noctx.Analyzers.Rules;

/// <summary>NOCTX014: Task.WhenAny of work and a delay.</summary>
internal sealed class DelayRaceRule : Rule
{
    private static readonly DiagnosticDescriptor Found = new(
        RuleIds.DelayRace,
        "Wait with a timeout instead of racing a delay",
        "The loser of this race goes on running; write 'WaitAsync(timeout, token)' and cancel the work",
        RuleIds.Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "WhenAny cancels nothing: the delay's timer lives on after the work, and the work after the delay.",
        helpLinkUri: RuleIds.HelpRoot + RuleIds.DelayRace + ".md");

    public override DiagnosticDescriptor Descriptor => Found;

    public override ImmutableArray<OperationKind> Kinds { get; } = ImmutableArray.Create(OperationKind.Invocation);

    public override bool NeedsToken => false;

    public override void Visit(IOperation operation, BodyAnalysis body)
    {
        if (operation is IInvocationOperation { TargetMethod: { Name: "WhenAny", IsStatic: true } } race
            && KnownSymbols.Same(race.TargetMethod.ContainingType, body.Known.Task)
            && race.Syntax is InvocationExpressionSyntax syntax
            && Delays(race) is [var delay]
            // A delay that somebody cancels afterwards is a race run properly.
            && !delay.MentionsToken(body.Known)
            // The last words of something that ends are waited for only so long, whoever has given up.
            && !SilenceList.IsQuietPlace(operation, body))
        {
            var replacement = Replacement(race, delay, body);
            body.Report(Found, CallSite.NameOf(syntax).GetLocation(), replacement is null ? null : TokenFixProperties.Rewriting(replacement), []);
        }
    }

    // Only where the race has one work and the framework has WaitAsync.
    private static string? Replacement(IInvocationOperation race, IInvocationOperation delay, BodyAnalysis body)
    {
        if (race.Syntax is not InvocationExpressionSyntax { ArgumentList.Arguments: { Count: 2 } arguments } || body.Known.Task?.GetMembers("WaitAsync").IsEmpty != false
            || delay.Arguments is not [var time, ..] || delay.Arguments.Count(a => a.ArgumentKind == ArgumentKind.Explicit) != 1
            || arguments.FirstOrDefault(a => a.Expression == delay.Syntax) is not { } loser
            || arguments.First(a => a != loser).Expression is not { } work)
        {
            return null;
        }

        var timeout = KnownSymbols.Same(time.Parameter?.Type, body.Known.TimeSpan)
            ? time.Value.Syntax.ToString()
            : $"{body.Known.TimeSpan!.ToMinimalDisplayString(race.SemanticModel!, race.Syntax.SpanStart)}.FromMilliseconds({time.Value.Syntax})";
        var token = body.TokensAt(race) is [var nearest, ..] ? nearest : ContextScope.Find(race, body) is [var offered, ..] ? offered : null;
        var receiver = work is InvocationExpressionSyntax or MemberAccessExpressionSyntax or SimpleNameSyntax or ElementAccessExpressionSyntax ? work.ToString() : $"({work})";
        return $"{receiver}.WaitAsync({timeout}{(token is null ? "" : ", " + token.ExpressionFor(acceptsNull: false))})";
    }

    private static List<IInvocationOperation> Delays(IInvocationOperation race)
        => [.. race.Arguments.SelectMany(a => a.DescendantsAndSelf()).OfType<IInvocationOperation>().Where(c => c.TargetMethod is { Name: "Delay", ContainingType.Name: "Task" })];
}
