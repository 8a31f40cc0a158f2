using Microsoft.CodeAnalysis.CSharp;

namespace ThreeGens.Generators.Shared;

/// <summary>Writes names as C# identifiers.</summary>
internal static class Identifier
{
    /// <summary>Puts an at sign before a reserved or contextual keyword.</summary>
    public static string Escape(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None ? "@" + name : name;

    /// <summary>Writes text as a C# string literal with its quotes.</summary>
    public static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}
