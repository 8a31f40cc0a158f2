using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using ThreeGens.Generators.Mocks;
using ThreeGens.Generators.Shared;

namespace ThreeGens.Analyzers;

/// <summary>Reports why a type that an attribute or a call names gets no mock, by the parser of the generator.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MockAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [
        MockDiagnostics.NotMockable,
        MockDiagnostics.NoConstructor,
        MockDiagnostics.InaccessibleMember,
        MockDiagnostics.OpenGeneric,
        MockDiagnostics.StaticAbstract,
        MockDiagnostics.NeedsUnsafe,
        MockDiagnostics.InaccessibleType,
        MockDiagnostics.UnsupportedMember,
        MockDiagnostics.NotNamedMock,
        LanguageNeeds.TooOld,
    ];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            // A compilation that does not know mocks pays nothing.
            if (start.Compilation.GetTypeByMetadataName("ThreeGens.Mock") is null)
            {
                return;
            }

            start.RegisterSyntaxNodeAction(AnalyseCall, SyntaxKind.InvocationExpression, SyntaxKind.GenericName);
            start.RegisterSymbolAction(
                static symbol => AnalyseAttributes(symbol.Symbol, symbol.Compilation, symbol.ReportDiagnostic, symbol.CancellationToken),
                SymbolKind.NamedType);
            start.RegisterCompilationEndAction(static end =>
                AnalyseAttributes(end.Compilation.Assembly, end.Compilation, end.ReportDiagnostic, end.CancellationToken));
        });
    }

    private static void AnalyseCall(SyntaxNodeAnalysisContext context)
    {
        if (MockRequests.IsMockCall(context.Node, context.CancellationToken)
            && MockRequests.RequestOf(context.Node, context.SemanticModel, context.CancellationToken) is { } request)
        {
            Parse(request, context.Compilation, context.Node.GetLocation(), context.ReportDiagnostic, context.CancellationToken);
        }
    }

    private static void AnalyseAttributes(
        ISymbol target, Compilation compilation, Action<Diagnostic> report, CancellationToken cancellationToken)
    {
        foreach (var attribute in target.GetAttributes())
        {
            if (attribute.AttributeClass is not { Name: "GenerateMockAttribute", ContainingNamespace: { Name: "ThreeGens", ContainingNamespace.IsGlobalNamespace: true } })
            {
                continue;
            }

            var location = attribute.ApplicationSyntaxReference?.GetSyntax(cancellationToken).GetLocation();
            foreach (var request in MockRequest.Of(attribute, target))
            {
                Parse(request, compilation, location, report, cancellationToken);
            }
        }
    }

    private static void Parse(
        MockRequest request, Compilation compilation, Location? location, Action<Diagnostic> report, CancellationToken cancellationToken) =>
        MockParser.Parse(
            request,
            compilation,
            (descriptor, _, arguments) => report(Diagnostic.Create(descriptor, location, messageArgs: arguments)),
            cancellationToken);
}
