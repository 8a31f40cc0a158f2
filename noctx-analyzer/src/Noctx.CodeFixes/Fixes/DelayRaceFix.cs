using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Noctx.Analyzers;
using Noctx.Analyzers.Proofs;
using Noctx.CodeFixes.Editing;

namespace Noctx.CodeFixes.Fixes;

/// <summary>Waits for work with a timeout where it was raced against a delay: as a statement of its own, or in the test that throws when the delay has won.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DelayRaceFix))]
[Shared]
public sealed class DelayRaceFix : TokenCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.DelayRace);

    internal override IReadOnlyList<EditOffer> Offer(SyntaxNode root, Diagnostic diagnostic)
    {
        if (TokenFixProperties.ReadRewrite(diagnostic) is not { } text || CallFinder.FindCall(root, diagnostic.Location.SourceSpan) is not InvocationExpressionSyntax race)
        {
            return [];
        }

        var configured = race.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait", Parent: InvocationExpressionSyntax call } ? call : null;
        if ((configured ?? race).Parent is not AwaitExpressionSyntax wait)
        {
            return [];
        }

        var written = "await " + text + (configured is null ? "" : ".ConfigureAwait" + configured.ArgumentList);
        return wait.Parent is ExpressionStatementSyntax
            ? [new EditOffer($"Write '{written}', which throws TimeoutException", new NodeEdit(wait, node => SyntaxFactory.ParseExpression(written).WithTriviaFrom(node)))]
            : ThrowingTest(wait) is { } test && test.Work == Work(race)
                ? [new EditOffer($"Write '{written}'", new NodeEdit(test.If, node => SyntaxFactory.ParseStatement(written + ";").WithTriviaFrom(node)))]
                : [];
    }

    // if (await Task.WhenAny(work, delay) != work) { throw new TimeoutException(); }
    private static (IfStatementSyntax If, string Work)? ThrowingTest(AwaitExpressionSyntax wait)
    {
        if (wait.Parent is not BinaryExpressionSyntax { RawKind: (int)SyntaxKind.NotEqualsExpression, Parent: IfStatementSyntax { Else: null } test } comparison)
        {
            return null;
        }

        var body = test.Statement is BlockSyntax { Statements: [var only] } ? only : test.Statement;
        return body is ThrowStatementSyntax { Expression: ObjectCreationExpressionSyntax { Type: NameSyntax type } } && type.ToString() is "TimeoutException" or "System.TimeoutException"
            ? (test, (comparison.Left == wait ? comparison.Right : comparison.Left).ToString())
            : null;
    }

    private static string? Work(InvocationExpressionSyntax race)
        => race.ArgumentList.Arguments.Select(a => a.Expression).FirstOrDefault(e => e is SimpleNameSyntax or MemberAccessExpressionSyntax)?.ToString();
}
