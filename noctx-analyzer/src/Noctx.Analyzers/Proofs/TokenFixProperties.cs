using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Noctx.Analyzers.TokenSources;

namespace Noctx.Analyzers.Proofs;

/// <summary>Carries proofs from a report to its fix, so that the fix writes exactly what was bound.</summary>
internal static class TokenFixProperties
{
    private const string Prefix = "noctx.argument.";
    private const string Ambiguous = "noctx.ambiguous";
    private const string Replacement = "noctx.replacement.";
    private const string Rewrite = "noctx.rewrite";
    private const string Static = "noctx.static";
    private const string TokenType = "noctx.type";
    private const string IteratorMark = "noctx.mark";

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

    /// <summary>Writes the proofs for a call behind a static function, and what has to become of that function.</summary>
    public static ImmutableDictionary<string, string?> From(IReadOnlyList<CallProof> proofs, StaticFunction function)
        => From(proofs).Add(Static, string.Join("|", function.Start.ToString(CultureInfo.InvariantCulture), function.Name, function.Outer[0].Expression));

    /// <summary>Writes how the types of a new parameter are named at a place; the simplifier leaves the parameters of local functions alone.</summary>
    public static ImmutableDictionary<string, string?> WithTypeNames(this ImmutableDictionary<string, string?> properties, INamedTypeSymbol token, SemanticModel model, int position)
    {
        var mark = model.Compilation.GetTypeByMetadataName("System.Runtime.CompilerServices.EnumeratorCancellationAttribute")?.ToMinimalDisplayString(model, position);
        const string ending = "Attribute";
        return properties
            .Add(TokenType, token.ToMinimalDisplayString(model, position))
            .Add(IteratorMark, mark?.EndsWith(ending, StringComparison.Ordinal) == true ? mark.Substring(0, mark.Length - ending.Length) : mark);
    }

    /// <summary>Reads how the types of a new parameter are named; written out where nothing was said.</summary>
    public static (string Token, string Mark) ReadTypeNames(Diagnostic diagnostic)
        => (diagnostic.Properties.TryGetValue(TokenType, out var token) ? token! : "System.Threading.CancellationToken",
            diagnostic.Properties.TryGetValue(IteratorMark, out var mark) ? mark! : "System.Runtime.CompilerServices.EnumeratorCancellation");

    /// <summary>Reads where a static function starts, its name when it is a local function, and the token outside; null when none is in the way.</summary>
    public static (int Start, string Name, string Outer)? ReadStatic(Diagnostic diagnostic)
        => diagnostic.Properties.TryGetValue(Static, out var text) && text?.Split(['|'], 3) is { Length: 3 } parts
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var start)
            ? (start, parts[1], parts[2])
            : null;

    /// <summary>Writes expressions that may stand in the reported one's place, best first.</summary>
    public static ImmutableDictionary<string, string?> Replacing(IReadOnlyList<string> expressions, bool ambiguous = false)
    {
        var properties = ImmutableDictionary.CreateBuilder<string, string?>(StringComparer.Ordinal);
        for (var i = 0; i < expressions.Count; i++)
        {
            properties[Replacement + i.ToString(CultureInfo.InvariantCulture)] = expressions[i];
        }

        if (ambiguous)
        {
            properties[Ambiguous] = "true";
        }

        return properties.ToImmutable();
    }

    /// <summary>Writes what a rule's own fix needs: a text whose meaning the fix knows.</summary>
    public static ImmutableDictionary<string, string?> Rewriting(string text)
        => ImmutableDictionary<string, string?>.Empty.Add(Rewrite, text);

    /// <summary>Writes what a rule's own fix needs for each of several tokens, best first.</summary>
    public static ImmutableDictionary<string, string?> Rewriting(IReadOnlyList<TokenSource> tokens, Func<string, string> write)
    {
        var properties = ImmutableDictionary<string, string?>.Empty.Add(Rewrite, write(tokens[0].ExpressionFor(acceptsNull: false)));
        for (var i = 1; i < tokens.Count && tokens[i].Rank == tokens[0].Rank; i++)
        {
            properties = properties.SetItem(Rewrite + "." + i.ToString(CultureInfo.InvariantCulture), write(tokens[i].ExpressionFor(acceptsNull: false))).SetItem(Ambiguous, "true");
        }

        return properties;
    }

    /// <summary>Tells whether the best of several tokens is no better than the next.</summary>
    public static bool AreEqual(IReadOnlyList<TokenSource> tokens) => tokens.Count > 1 && tokens[0].Rank == tokens[1].Rank;

    /// <summary>Reads all that was written, best first.</summary>
    public static IReadOnlyList<string> ReadRewrites(Diagnostic diagnostic)
    {
        var texts = new List<string>();
        for (var text = ReadRewrite(diagnostic); text is not null; diagnostic.Properties.TryGetValue(Rewrite + "." + texts.Count.ToString(CultureInfo.InvariantCulture), out text))
        {
            texts.Add(text);
        }

        return texts;
    }

    /// <summary>Reads what was written for the best token, or gives null.</summary>
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
