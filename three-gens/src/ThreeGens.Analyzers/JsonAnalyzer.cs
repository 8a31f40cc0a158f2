using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ThreeGens.Generators.Json;
using ThreeGens.Generators.Shared;

namespace ThreeGens.Analyzers;

/// <summary>Reports what a codec asked for by <c>[GenerateJson]</c> cannot do, by the parser of the generator.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class JsonAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [JsonDiagnostics.NoCodec, JsonDiagnostics.NoForm, JsonDiagnostics.NotReadable, JsonDiagnostics.NameTwice, JsonDiagnostics.NoText, LanguageNeeds.TooOld];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            // A compilation that does not know the attribute pays nothing.
            if (start.Compilation.GetTypeByMetadataName(JsonGenerator.MarkerName) is not { } marker)
            {
                return;
            }

            start.RegisterSymbolAction(
                symbol => Analyse(
                    symbol.Symbol.GetAttributes(), symbol.Symbol as INamedTypeSymbol, marker, symbol.Compilation, symbol.ReportDiagnostic, symbol.CancellationToken),
                SymbolKind.NamedType);
            start.RegisterCompilationEndAction(end =>
                Analyse(end.Compilation.Assembly.GetAttributes(), null, marker, end.Compilation, end.ReportDiagnostic, end.CancellationToken));
        });
    }

    private static void Analyse(
        ImmutableArray<AttributeData> attributes,
        INamedTypeSymbol? carrier,
        INamedTypeSymbol marker,
        Compilation compilation,
        Action<Diagnostic> report,
        CancellationToken cancellationToken)
    {
        foreach (var attribute in attributes)
        {
            if (!SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, marker))
            {
                continue;
            }

            var named = attribute.ConstructorArguments.Length == 1 ? attribute.ConstructorArguments[0].Value as ITypeSymbol : null;
            if ((named ?? carrier) is not { } type)
            {
                continue;
            }

            // The type may be declared elsewhere, or be one of the framework's; the marker is always here.
            var location = named is null ? carrier!.Locations.FirstOrDefault() : attribute.ApplicationSyntaxReference?.GetSyntax(cancellationToken).GetLocation();
            Analyse(type, JsonOptions.Of(attribute), compilation, location, report, cancellationToken);
        }
    }

    private static void Analyse(
        ITypeSymbol type, JsonOptions options, Compilation compilation, Location? location, Action<Diagnostic> report, CancellationToken cancellationToken)
    {
        void Sink(DiagnosticDescriptor descriptor, Location? where, params string[] arguments) =>
            report(Diagnostic.Create(descriptor, PlaceOf(descriptor, where, arguments) ?? location, messageArgs: arguments));

        Location? PlaceOf(DiagnosticDescriptor descriptor, Location? where, string[] arguments) =>
            descriptor == JsonDiagnostics.NameTwice || descriptor == JsonDiagnostics.NoText ? where is { IsInSource: true } ? where : null
            : descriptor == JsonDiagnostics.NoForm ? JsonPlaces.Find(type, arguments[1].Trim('\''), compilation, cancellationToken)
            : descriptor == JsonDiagnostics.NotReadable ? JsonPlaces.Find(type, arguments[0], compilation, cancellationToken)
            : null;

        JsonModel? model;
        try
        {
            model = JsonParser.Parse(type, options, compilation, Sink, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // The generator runs the same parser and has reported the failure as TGEN001.
            return;
        }

        if (model is not null)
        {
            JsonFindings.Report(model, location, Sink);
        }
    }
}
