using System.Collections.Concurrent;
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

            var models = new ConcurrentBag<(JsonModel Model, Location? Location)>();
            start.RegisterSymbolAction(
                symbol => Analyse(
                    symbol.Symbol.GetAttributes(), symbol.Symbol as INamedTypeSymbol, marker, symbol.Compilation, models, symbol.ReportDiagnostic, symbol.CancellationToken),
                SymbolKind.NamedType);
            start.RegisterCompilationEndAction(end =>
            {
                Analyse(end.Compilation.Assembly.GetAttributes(), null, marker, end.Compilation, models, end.ReportDiagnostic, end.CancellationToken);
                ReportDoubled(models, end.ReportDiagnostic);
            });
        });
    }

    private static void Analyse(
        ImmutableArray<AttributeData> attributes,
        INamedTypeSymbol? carrier,
        INamedTypeSymbol marker,
        Compilation compilation,
        ConcurrentBag<(JsonModel Model, Location? Location)> models,
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
            if (Analyse(type, JsonOptions.Of(attribute), compilation, location, report, cancellationToken) is { } model)
            {
                models.Add((model, location));
            }
        }
    }

    private static void ReportDoubled(ConcurrentBag<(JsonModel Model, Location? Location)> models, Action<Diagnostic> report)
    {
        foreach (var claims in models.GroupBy(static m => CodecClaims.ClassOf(m.Model)).Where(static g => g.Count() > 1))
        {
            var winner = CodecClaims.Winner(claims.Select(static c => c.Model));
            foreach (var (model, location) in claims.Where(c => c.Model.DisplayName != winner.DisplayName || c.Model.Options != winner.Options))
            {
                var reason = model.DisplayName == winner.DisplayName
                    ? "it is asked for a second time, with other options"
                    : $"its codec would be '{claims.Key}', and that is the codec of '{winner.DisplayName}'";
                report(Diagnostic.Create(JsonDiagnostics.NoCodec, location, model.DisplayName, reason));
            }
        }
    }

    private static JsonModel? Analyse(
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
            return null;
        }

        if (model is not null)
        {
            JsonFindings.Report(model, location, Sink);
        }

        return model;
    }
}
