using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Noctx.Analyzers.Proofs;

/// <summary>Carries proofs from a report to its fix, so that the fix writes exactly what was bound.</summary>
internal static class TokenFixProperties
{
    private const string Prefix = "noctx.argument.";
    private const string Ambiguous = "noctx.ambiguous";
    private const string Replacement = "noctx.replacement.";
    private const string Rewrite = "noctx.rewrite";

    /// <summary>Writes the proofs, best first.</summary>
    public static ImmutableDictionary<string, string?> From(IReadOnlyList<CallProof> proofs)
    {
        var properties = ImmutableDictionary.CreateBuilder<string, string?>(StringComparer.Ordinal);
        for (var i = 0; i < proofs.Count; i++)
        {
            properties[Prefix + i.ToString(CultureInfo.InvariantCulture)] = proofs[i].Argument.Format();
        }

        if (proofs.Count > 1 && proofs[0].Token.Rank == proofs[1].Token.Rank)
        {
            properties[Ambiguous] = "true";
        }

        return properties.ToImmutable();
    }

    /// <summary>Writes expressions that may stand in the reported one's place, best first.</summary>
    public static ImmutableDictionary<string, string?> Replacing(IReadOnlyList<string> expressions)
    {
        var properties = ImmutableDictionary.CreateBuilder<string, string?>(StringComparer.Ordinal);
        for (var i = 0; i < expressions.Count; i++)
        {
            properties[Replacement + i.ToString(CultureInfo.InvariantCulture)] = expressions[i];
        }

        return properties.ToImmutable();
    }

    /// <summary>Writes what a rule's own fix needs: a text whose meaning the fix knows.</summary>
    public static ImmutableDictionary<string, string?> Rewriting(string text)
        => ImmutableDictionary<string, string?>.Empty.Add(Rewrite, text);

    /// <summary>Reads what <see cref="Rewriting"/> wrote, or gives null.</summary>
    public static string? ReadRewrite(Diagnostic diagnostic)
        => diagnostic.Properties.TryGetValue(Rewrite, out var text) ? text : null;

    /// <summary>Tells whether several tokens are equally near, so that only a person can choose.</summary>
    public static bool IsAmbiguous(Diagnostic diagnostic) => diagnostic.Properties.ContainsKey(Ambiguous);

    /// <summary>Reads the expressions that a diagnostic offers, best first.</summary>
    public static IReadOnlyList<string> ReadReplacements(Diagnostic diagnostic)
    {
        var expressions = new List<string>();
        while (diagnostic.Properties.TryGetValue(Replacement + expressions.Count.ToString(CultureInfo.InvariantCulture), out var text) && text is not null)
        {
            expressions.Add(text);
        }

        return expressions;
    }

    /// <summary>Reads the arguments that a diagnostic offers, best first.</summary>
    public static IReadOnlyList<TokenArgument> Read(Diagnostic diagnostic)
    {
        var arguments = new List<TokenArgument>();
        while (diagnostic.Properties.TryGetValue(Prefix + arguments.Count.ToString(CultureInfo.InvariantCulture), out var text) && TokenArgument.TryParse(text, out var argument))
        {
            arguments.Add(argument);
        }

        return arguments;
    }
}
