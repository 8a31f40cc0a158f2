using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;

namespace Noctx.Analyzers.Configuration;

/// <summary>Says which options there are and what they take, for whoever tells a user of a mistake; the rules themselves go on with the default.</summary>
internal static class OptionTable
{
    private static readonly Dictionary<string, (string Wanted, Func<string, bool> Takes)> Options = new(StringComparer.OrdinalIgnoreCase)
    {
        ["noctx.profile"] = OneOf("default", "go", "strict"),
        ["noctx.silence.cleanup"] = OneOf("true", "false"),
        ["noctx.cleanup_methods"] = ("words", _ => true),
        ["noctx.none"] = OneOf("allow", "comment", "report"),
        ["noctx.test_code"] = OneOf("off", "info", "warning"),
        ["noctx.tokens.members"] = OneOf("off", "info", "warning"),
        ["noctx.contexts"] = ("documentation ids of properties, such as P:Ns.Type.Property", value => value.Split(',', ';').All(v => v.Trim() is "" or ['P', ':', _, ..])),
        ["noctx.chain.max_depth"] = ("a whole number from 1 on", value => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var depth) && depth > 0),
        ["noctx.chain.visibility"] = OneOf("private", "internal", "public"),
        ["noctx.parameter_name"] = ("a name", SyntaxFacts.IsValidIdentifier),
    };

    private static readonly (string Wanted, Func<string, bool> Takes) Severity = OneOf("error", "warning", "suggestion", "silent", "none", "default", "refactoring");

    /// <summary>Gives the names of all options.</summary>
    public static IEnumerable<string> Names => Options.Keys;

    /// <summary>Gives what is wrong with one setting, as a sentence without a full stop; null when it is right or none of ours.</summary>
    public static string? MistakeIn(string key, string value)
    {
        if (key.StartsWith("noctx.", StringComparison.OrdinalIgnoreCase))
        {
            return Options.TryGetValue(key, out var option) ? MistakeIn(key, value, option) : $"there is no option '{key}'; the options are {string.Join(", ", Names)}";
        }

        var parts = key.Split('.');
        return parts.Length != 3 || !Is(parts[0], "dotnet_diagnostic") || !Is(parts[2], "severity") || !parts[1].StartsWith("NOCTX", StringComparison.OrdinalIgnoreCase) ? null
            : NoctxRules.Descriptors.Any(d => Is(d.Id, parts[1])) ? MistakeIn(key, value, Severity)
            : $"there is no rule '{parts[1]}'; 'noctx rules' lists them";
    }

    private static string? MistakeIn(string key, string value, (string Wanted, Func<string, bool> Takes) option)
        => value.Length == 0 || option.Takes(value) ? null : $"'{key}' takes {option.Wanted}, not '{value}'";

    private static (string Wanted, Func<string, bool> Takes) OneOf(params string[] values)
        => (string.Join(", ", values.Take(values.Length - 1)) + " or " + values[values.Length - 1], value => values.Contains(value, StringComparer.OrdinalIgnoreCase));

    private static bool Is(string text, string other) => text.Equals(other, StringComparison.OrdinalIgnoreCase);
}
