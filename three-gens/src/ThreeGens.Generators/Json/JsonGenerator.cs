using Microsoft.CodeAnalysis;
using ThreeGens.Generators.Shared;

namespace ThreeGens.Generators.Json;

/// <summary>Generates a codec for each type marked <c>[GenerateJson]</c>: markers, models, files.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class JsonGenerator : IIncrementalGenerator
{
    internal const string Name = "Json";

    internal const string MarkerName = "ThreeGens.GenerateJsonAttribute";

    /// <inheritdoc />
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var parsed = context.SyntaxProvider.ForAttributeWithMetadataName(
                MarkerName,
                static (_, _) => true,
                static (found, cancellationToken) => JsonTargets.Of(found, cancellationToken))
            .SelectMany(static (targets, _) => targets);
        // Page<A.Order> and Page<B.Order> want one class, and so does a type that is marked twice: one of them gets it.
        var all = parsed.Collect();
        var doubled = all.Select(static (all, _) => CodecClaims.Doubled(all.Where(static p => p.Model is not null).Select(static p => p.Model!)).ToEquatableArray())
            .WithTrackingName(StepNames.Prefix + Name + ".Doubled");
        var chosen = all.Combine(doubled).SelectMany(static (p, _) => p.Right.Select(
            name => new Parsed<JsonModel>(CodecClaims.Winner(p.Left.Where(m => m.Model is { } model && CodecClaims.ClassOf(model) == name).Select(m => m.Model!)), null)));
        context.RegisterFiles(parsed, Name, static model => JsonEmitter.Emit(model), CodecClaims.ClassOf, doubled);
        context.RegisterFiles(chosen, Name + ".Chosen", static model => JsonEmitter.Emit(model));
    }
}
