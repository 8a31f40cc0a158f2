using Microsoft.CodeAnalysis;
using ThreeGens.Generators.Shared;

namespace ThreeGens.Generators.Json;

/// <summary>Defines what the analyzer says about JSON markers.</summary>
internal static class JsonDiagnostics
{
    public static readonly DiagnosticDescriptor NoCodec = new(
        "TJSON001",
        "No codec can be made for this type",
        "No codec is generated for '{0}': {1}",
        "ThreeGens",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: DiagnosticDocs.LinkOf("TJSON001"));
}
