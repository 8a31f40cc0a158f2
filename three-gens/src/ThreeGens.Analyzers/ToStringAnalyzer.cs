using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ThreeGens.Generators.ToString;
using ThreeGens.Generators.ToString.Enums;
using ThreeGens.Generators.ToString.Objects;

namespace ThreeGens.Analyzers;

/// <summary>Reports why a type with <c>[GenerateToString]</c> gets no text, by the parsers of the generators.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ToStringAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [
        ToStringDiagnostics.NotAccessible,
        ToStringDiagnostics.NotPartial,
        ToStringDiagnostics.HasOwnToString,
        ToStringDiagnostics.NoInstanceText,
        ToStringDiagnostics.NoClassName,
    ];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            // A compilation that does not know the attribute pays nothing.
            if (start.Compilation.GetTypeByMetadataName(EnumGenerator.AttributeName) is not null)
            {
                start.RegisterSymbolAction(Analyse, SymbolKind.NamedType);
            }
        });
    }

    private static void Analyse(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (ToStringAttributes.GenerateToString(type) is not { } attribute)
        {
            return;
        }

        void Report(DiagnosticDescriptor descriptor, Location? location, params string[] arguments) =>
            context.ReportDiagnostic(Diagnostic.Create(descriptor, location, messageArgs: arguments));

        if (type.TypeKind == TypeKind.Enum)
        {
            EnumParser.Parse(type, EnumOptions.Of(attribute), isForeign: false, Report, context.CancellationToken);
            return;
        }

        // The generated half declares ToString too; only what the user wrote is an obstacle.
        ObjectParser.Parse(type, attribute, context.Compilation, Report, context.CancellationToken);
    }
}
