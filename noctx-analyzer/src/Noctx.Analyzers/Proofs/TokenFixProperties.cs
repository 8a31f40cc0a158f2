using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Noctx.Analyzers.Proofs;

/// <summary>Carries proofs from a report to its fix, so that the fix writes exactly what was bound.</summary>
internal static class TokenFixProperties
{
    private const string Prefix = "noctx.argument.";

    /// <summary>Writes the proofs, best first.</summary>
    public static ImmutableDictionary<string, string?> From(IReadOnlyList<CallProof> proofs)
    {
        var properties = ImmutableDictionary.CreateBuilder<string, string?>(StringComparer.Ordinal);
        for (var i = 0; i < proofs.Count; i++)
        {
            properties[Prefix + i.ToString(CultureInfo.InvariantCulture)] = proofs[i].Argument.Format();
        }

        return properties.ToImmutable();
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
