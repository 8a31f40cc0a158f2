using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ThreeGens.Generators.Shared;
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
        ToStringDiagnostics.NoEnum,
        LanguageNeeds.TooOld,
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
                var classes = new ConcurrentBag<(EnumClass Class, Location? Location)>();
                start.RegisterSymbolAction(symbol => Analyse(symbol, classes), SymbolKind.NamedType);
                start.RegisterCompilationEndAction(end =>
                {
                    AnalyseForeign(end, classes);
                    ReportDoubled(end, classes);
                });
            }
        });
    }

    private static void Analyse(SymbolAnalysisContext context, ConcurrentBag<(EnumClass Class, Location? Location)> classes)
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
            if (EnumParser.Parse(type, EnumOptions.Of(attribute), isForeign: false, context.Compilation, Report, context.CancellationToken) is { } model)
            {
                classes.Add((EnumClass.Of(model), type.Locations.FirstOrDefault()));
            }

            return;
        }

        // The generated half declares ToString too; only what the user wrote is an obstacle.
        ObjectParser.Parse(type, attribute, context.Compilation, Report, context.CancellationToken);
    }

    private static void AnalyseForeign(CompilationAnalysisContext context, ConcurrentBag<(EnumClass Class, Location? Location)> classes)
    {
        foreach (var attribute in context.Compilation.Assembly.GetAttributes())
        {
            if (!ToStringAttributes.IsForeign(attribute) || attribute.ConstructorArguments.FirstOrDefault().Value is not ITypeSymbol { TypeKind: not TypeKind.Error } type)
            {
                continue;
            }

            // The enum is declared elsewhere; the attribute is here.
            var location = attribute.ApplicationSyntaxReference?.GetSyntax(context.CancellationToken).GetLocation();
            void Report(DiagnosticDescriptor descriptor, Location? _, params string[] arguments) =>
                context.ReportDiagnostic(Diagnostic.Create(descriptor, location, messageArgs: arguments));

            if (type is not INamedTypeSymbol { TypeKind: TypeKind.Enum } named)
            {
                Report(ToStringDiagnostics.NoEnum, null, type.ToDisplayString());
            }
            else if (EnumParser.Parse(named, EnumOptions.Of(attribute), isForeign: true, context.Compilation, Report, context.CancellationToken) is { } model)
            {
                classes.Add((EnumClass.Of(model), location));
            }
        }
    }

    private static void ReportDoubled(CompilationAnalysisContext context, ConcurrentBag<(EnumClass Class, Location? Location)> classes)
    {
        foreach (var (loser, winner) in EnumClasses.Doubled(classes.Select(static c => c.Class)))
        {
            var location = classes.First(c => c.Class == loser).Location;
            context.ReportDiagnostic(Diagnostic.Create(ToStringDiagnostics.NoClassName, location, loser.DisplayName, loser.FullName, Obstacle(loser, winner)));
        }
    }

    private static string Obstacle(EnumClass loser, EnumClass winner) => loser.FullName == winner.FullName
        ? $"that is the class of '{winner.DisplayName}'"
        : $"the same enum has the class '{winner.FullName}' already";
}
