using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Noctx.Analyzers.Configuration;

namespace Noctx.Analyzers.Declarations;

/// <summary>NOCTX020: a suppression of a noctx rule, or a [NoCancellation], that gives no reason.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SuppressionAnalyzer : DiagnosticAnalyzer
{
    internal static readonly DiagnosticDescriptor Reason = new(
        RuleIds.SuppressionReason,
        "Give a reason for a suppression",
        "This suppression of {0} gives no reason; write one {1}",
        RuleIds.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A suppression without a reason cannot be judged by the next reader.",
        helpLinkUri: RuleIds.HelpRoot + RuleIds.SuppressionReason + ".md");

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Reason);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSemanticModelAction(Check);
    }

    private static void Check(SemanticModelAnalysisContext context)
    {
        var tree = context.SemanticModel.SyntaxTree;
        if (NoctxOptions.Read(context.Options, context.SemanticModel.Compilation, tree).SeverityOf(Reason.Id) is not { } severity)
        {
            return;
        }

        var root = tree.GetRoot(context.CancellationToken);
        for (var directive = root.GetFirstDirective(); directive is not null; directive = directive.GetNextDirective())
        {
            if (directive is PragmaWarningDirectiveTriviaSyntax pragma && pragma.DisableOrRestoreKeyword.IsKind(SyntaxKind.DisableKeyword)
                && pragma.ErrorCodes.Select(c => c.ToString()).FirstOrDefault(IsOurs) is { } id
                && !pragma.EndOfDirectiveToken.LeadingTrivia.Any(IsComment) && !HasCommentAbove(pragma))
            {
                Report(pragma.GetLocation(), id, "as a comment behind it");
            }
        }

        foreach (var attribute in root.DescendantNodes().OfType<AttributeSyntax>())
        {
            var name = attribute.Name.ToString();
            var arguments = attribute.ArgumentList?.Arguments ?? default;
            if (name.EndsWith("SuppressMessage", StringComparison.Ordinal) && arguments.Count > 1 && arguments[1].Expression is LiteralExpressionSyntax { Token.ValueText: var checkId } && IsOurs(checkId)
                && !arguments.Any(a => a.NameEquals?.Name.Identifier.ValueText == "Justification" && a.Expression is LiteralExpressionSyntax { Token.ValueText: { } why } && why.Trim() is not ("" or "<Pending>")))
            {
                Report(attribute.GetLocation(), checkId, "as its Justification");
            }
            else if (name.EndsWith("NoCancellation", StringComparison.Ordinal) && !arguments.Any(a => a.Expression is not LiteralExpressionSyntax { Token.ValueText: { } why } || why.Trim().Length > 0))
            {
                Report(attribute.GetLocation(), "cancellation", "as its argument");
            }
        }

        void Report(Location location, string what, string where)
            => context.ReportDiagnostic(Diagnostic.Create(Reason, location, severity, additionalLocations: null, properties: null, what, where));
    }

    private static bool IsOurs(string id) => id.StartsWith("NOCTX", StringComparison.Ordinal);

    private static bool IsComment(SyntaxTrivia trivia) => trivia.ToString().TrimStart('/', '*', ' ').Length > 0 && trivia.ToString().StartsWith("/", StringComparison.Ordinal);

    private static bool HasCommentAbove(PragmaWarningDirectiveTriviaSyntax pragma)
    {
        var siblings = pragma.ParentTrivia.Token.LeadingTrivia;
        var index = siblings.IndexOf(pragma.ParentTrivia);
        for (var i = index - 1; i >= 0; i--)
        {
            if (siblings[i].IsKind(SyntaxKind.SingleLineCommentTrivia))
            {
                return true;
            }

            if (!siblings[i].IsKind(SyntaxKind.WhitespaceTrivia) && !siblings[i].IsKind(SyntaxKind.EndOfLineTrivia))
            {
                return false;
            }
        }

        return false;
    }
}
