using Microsoft.CodeAnalysis;
using ThreeGens.Generators.Shared;

namespace ThreeGens.Generators.Json;

/// <summary>Defines what the analyzer says about JSON markers.</summary>
internal static class JsonDiagnostics
{
    public static readonly DiagnosticDescriptor NoCodec = Define(
        "TJSON001", "No codec can be made for this type", "No codec is generated for '{0}': {1}", DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor NoForm = Define(
        "TJSON002", "A type has no JSON form", "'{0}', which {1} is made of, throws when it is met: {2}", DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor NotReadable = Define(
        "TJSON003", "A type can be written, but not read", "'{0}' cannot be read: {1}", DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor NameTwice = Define(
        "TJSON004", "Two members have one JSON name", "'{0}' and '{1}' are both {2}; rename one with [JsonPropertyName]", DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor NoText = Define(
        "TJSON005",
        "A name in JSON is no text",
        "{0} has half a surrogate pair in its JSON name, which UTF-8 cannot hold; correct the name in the attribute",
        DiagnosticSeverity.Error);

    private static DiagnosticDescriptor Define(string id, string title, string message, DiagnosticSeverity severity) =>
        new(id, title, message, "ThreeGens", severity, isEnabledByDefault: true, helpLinkUri: DiagnosticDocs.LinkOf(id));
}
