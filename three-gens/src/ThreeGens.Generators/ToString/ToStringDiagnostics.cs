using Microsoft.CodeAnalysis;
using ThreeGens.Generators.Shared;

namespace ThreeGens.Generators.ToString;

/// <summary>Defines what the ToString parsers report, TGEN100 to TGEN199.</summary>
internal static class ToStringDiagnostics
{
    public static readonly DiagnosticDescriptor NotAccessible = Error(
        "TGEN101",
        "An enum that generated code cannot name",
        "'{0}' is private, protected or file-local, so that no generated class can name it; make it and its containing types internal or public");

    private static DiagnosticDescriptor Error(string id, string title, string message) =>
        new(id, title, message, "ThreeGens.ToString", DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: DiagnosticDocs.LinkOf(id));
}
