using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ThreeGens.Generators.Shared;

namespace ThreeGens.Generators.Json;

/// <summary>Finds which types a marker asks codecs for.</summary>
internal static class JsonTargets
{
    public static ImmutableArray<Parsed<JsonModel>> Of(GeneratorAttributeSyntaxContext found, CancellationToken cancellationToken)
    {
        var models = ImmutableArray.CreateBuilder<Parsed<JsonModel>>(found.Attributes.Length);
        foreach (var marker in found.Attributes)
        {
            var target = marker.ConstructorArguments.Length == 1
                ? marker.ConstructorArguments[0].Value as ITypeSymbol
                : found.TargetSymbol as ITypeSymbol;
            if (target is not null)
            {
                models.Add(SafeOutput.Parse(JsonGenerator.Name, target, () => JsonParser.Parse(
                    target, JsonOptions.Of(marker), found.SemanticModel.Compilation, sink: null, cancellationToken)));
            }
        }

        return models.ToImmutable();
    }
}
