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
            && !delay.MentionsToken(body.Known))
        {
            body.Report(Found, CallSite.NameOf(syntax).GetLocation(), null, []);
        }
    }

    private static List<IInvocationOperation> Delays(IInvocationOperation race)
        => [.. race.Arguments.SelectMany(a => a.DescendantsAndSelf()).OfType<IInvocationOperation>().Where(c => c.TargetMethod is { Name: "Delay", ContainingType.Name: "Task" })];
}
