using Microsoft.CodeAnalysis;

namespace ValidatorRs.Generators.Parsing;

/// <summary>Tells the types of the shared framework and of Microsoft's packages, which the library does not walk.</summary>
internal static class Frameworks
{
    // The list of the library's TypeKinds.
    private static readonly HashSet<string> Keys = new(StringComparer.OrdinalIgnoreCase)
    {
        "7cec85d7bea7798e", "b77a5c561934e089", "b03f5f7f11d50a3a", "cc7b13ffcd2ddd51", "adb9793829ddae60", "31bf3856ad364e35",
    };

    public static bool Has(ITypeSymbol type) => type.ContainingAssembly is { } assembly
        && Keys.Contains(string.Concat(assembly.Identity.PublicKeyToken.Select(b => b.ToString("x2", System.Globalization.CultureInfo.InvariantCulture))));
}
