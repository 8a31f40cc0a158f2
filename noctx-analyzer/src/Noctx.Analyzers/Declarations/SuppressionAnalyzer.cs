using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Noctx.Analyzers.KnownTypes;
using Noctx.Analyzers.Proofs;

namespace Noctx.Analyzers.Declarations;

/// <summary>NOCTX020: a suppression of a noctx rule, or a [NoCancellation], that gives no reason. Those that suppress nothing are found at the end of the compilation.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SuppressionAnalyzer : DiagnosticAnalyzer
{
    private const string OptOut = "NoCancellation";

    internal static readonly DiagnosticDescriptor Reason = new(
        RuleIds.SuppressionReason,
        "Give a reason for a suppression, and remove it when it suppresses nothing",
        "This suppression of {0} {1}",
        RuleIds.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A suppression without a reason cannot be judged by the next reader; one that suppresses nothing hides the next mistake.",
        helpLinkUri: RuleIds.HelpRoot + RuleIds.SuppressionReason + ".md");

    internal static readonly DiagnosticDescriptor Unused = new(
        RuleIds.SuppressionReason,
        "Give a reason for a suppression, and remove it when it suppresses nothing",
        "This suppression of {0} {1}",
        RuleIds.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A suppression without a reason cannot be judged by the next reader; one that suppresses nothing hides the next mistake.",
        helpLinkUri: RuleIds.HelpRoot + RuleIds.SuppressionReason + ".md",
        customTags: WellKnownDiagnosticTags.CompilationEnd);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Reason);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (AnalysisSession.Of(start.Compilation, start.Options) is { } session)
            {
                start.RegisterSemanticModelAction(file => Check(file, session));
            }
        });
    }

    private static void Check(SemanticModelAnalysisContext context, AnalysisSession session)
    {
        var tree = context.SemanticModel.SyntaxTree;
        if (session.OptionsOf(tree).SeverityOf(Reason.Id) is not { } severity)
        {
            return;
        }

        foreach (var suppression in SuppressionReader.Read(tree, context.SemanticModel.Compilation, context.CancellationToken))
        {
            if (!suppression.Reason)
            {
                Report(suppression.Place, suppression.Id, suppression.Advice, TokenFixProperties.Rewriting(suppression.Id));
            }
        }

        if (!SuppressionReader.MayMention(tree, OptOut))
        {
            return;
        }

        foreach (var attribute in tree.GetRoot(context.CancellationToken).DescendantNodes().OfType<AttributeSyntax>())
        {
            var arguments = attribute.ArgumentList?.Arguments ?? default;
            if (attribute.Name.ToString().EndsWith(OptOut, StringComparison.Ordinal)
                && !arguments.Any(a => a.Expression is not LiteralExpressionSyntax { Token.ValueText: { } why } || why.Trim().Length > 0))
            {
                Report(attribute.GetLocation(), "cancellation", "as its argument", ImmutableDictionary<string, string?>.Empty);
            }
        }

        void Report(Location location, string what, string where, ImmutableDictionary<string, string?> properties)
            => context.ReportDiagnostic(Diagnostic.Create(Reason, location, severity, additionalLocations: null, properties, what, $"gives no reason; write one {where}"));
    }
}
