using System.Text;
using Microsoft.CodeAnalysis;

namespace ThreeGens.Generators.Shared;

/// <summary>Names a generated file after the type it belongs to.</summary>
/// <remarks>
/// Two equal hint names, compared without case, abort a whole generator; <see cref="SafeOutput"/> adds the hash
/// of <see cref="WithHash"/> to names that differ in case only.
/// </remarks>
internal static class HintName
{
    private const int MaxLength = 160;

    /// <summary>Gives <c>Namespace.Outer.Type`1.suffix.g.cs</c> with every character that a file system may refuse replaced.</summary>
    public static string For(INamedTypeSymbol type, string suffix)
    {
        var full = FullMetadataName(type);
        var name = new StringBuilder(full.Length + suffix.Length + 8);
        var isExact = full.Length <= MaxLength;
        foreach (var c in full.Length <= MaxLength ? full : full.Substring(full.Length - MaxLength))
        {
            var isPlain = c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '.' or '_' or '-';
            name.Append(isPlain ? c : '_');
            isExact &= isPlain;
        }

        if (!isExact)
        {
            name.Append('.').Append(StableHash(full));
        }

        return name.Append('.').Append(suffix).Append(".g.cs").ToString();
    }

    /// <summary>Adds the hash of the exact name, for names that another name equals when case is ignored.</summary>
    public static string WithHash(string hintName)
    {
        const string Extension = ".g.cs";
        return hintName.Substring(0, hintName.Length - Extension.Length) + "." + StableHash(hintName) + Extension;
    }

    /// <summary>Gives the name of a type in metadata with its namespace and containing types, separated by dots and with arity after a minus sign.</summary>
    private static string FullMetadataName(INamedTypeSymbol type)
    {
        var name = type.Arity == 0 ? type.Name : type.Name + "-" + type.Arity.ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (type.ContainingType is { } outer)
        {
            return FullMetadataName(outer) + "." + name;
        }

        return type.ContainingNamespace is { IsGlobalNamespace: false } space ? QualifiedName.Of(space, escape: false) + "." + name : name;
    }

    // FNV-1a: string.GetHashCode differs from process to process.
    private static string StableHash(string text)
    {
        var hash = 2166136261u;
        foreach (var c in text)
        {
            hash = unchecked((hash ^ c) * 16777619u);
        }

        return hash.ToString("x8", System.Globalization.CultureInfo.InvariantCulture);
    }
}
