using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using ThreeGens.Generators.Shared;

namespace ThreeGens.Generators.Mocks;

/// <summary>Names the file and the class of a mock after its types; constructed types get a hash of their arguments.</summary>
internal readonly record struct MockNames(string HintName, string ClassName)
{
    public static MockNames Of(INamedTypeSymbol type, ImmutableArray<INamedTypeSymbol> others, string fullText)
    {
        var hint = Shared.HintName.For(type, string.Concat(others.Select(static o => "And" + o.Name + ".")) + "Mock");
        if (!others.IsEmpty || (!type.IsDefinition && IsConstructed(type)))
        {
            hint = hint.Substring(0, hint.Length - ".g.cs".Length) + "." + Hash(fullText) + ".g.cs";
        }

        var name = new StringBuilder("MockOf_", hint.Length);
        foreach (var c in hint.Substring(0, hint.Length - ".g.cs".Length))
        {
            name.Append(char.IsLetterOrDigit(c) ? c : '_');
        }

        return new MockNames(hint, name.Replace("_Mock_", "_").ToString() is var text && text.EndsWith("_Mock", StringComparison.Ordinal)
            ? text.Substring(0, text.Length - "_Mock".Length)
            : name.ToString());
    }

    private static bool IsConstructed(INamedTypeSymbol type) => type.Arity > 0 || (type.ContainingType is { } outer && IsConstructed(outer));

    // FNV-1a: string.GetHashCode differs from process to process.
    private static string Hash(string text)
    {
        var hash = 2166136261u;
        foreach (var c in text)
        {
            hash = unchecked((hash ^ c) * 16777619u);
        }

        return hash.ToString("x8", CultureInfo.InvariantCulture);
    }
}
