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
        context.RegisterFiles(parsed, Name, static model => JsonEmitter.Emit(model));
    }
}
