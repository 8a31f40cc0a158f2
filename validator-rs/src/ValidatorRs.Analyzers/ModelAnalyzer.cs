using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ValidatorRs.Analyzers.Reading;
using ValidatorRs.Analyzers.Rules;
using ValidatorRs.Analyzers.Symbols;

namespace ValidatorRs.Analyzers;

/// <summary>Reads the rules of every type once and hands its members to the rules of misuse.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ModelAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ValidatorRules.Descriptors;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (KnownSymbols.TryCreate(start.Compilation) is { } known)
            {
                var session = new Session(known, start.Options, start.CancellationToken);
                start.RegisterSymbolAction(symbol => Analyze((INamedTypeSymbol)symbol.Symbol, session, symbol.ReportDiagnostic), SymbolKind.NamedType);
            }
        });
    }

    private static void Analyze(INamedTypeSymbol type, Session session, Action<Diagnostic> report)
    {
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct or TypeKind.Interface))
        {
            return;
        }

        foreach (var member in new ModelReader(session).Read(type))
        {
            var analysis = new MemberAnalysis(member, session, report);
            foreach (var rule in ValidatorRules.MemberRules)
            {
                rule.Visit(analysis);
            }
        }

        ParameterRule.Visit(type, session, report);
        ForeignInterfaceRule.Visit(type, session, report);
    }
}
