using System.Text.RegularExpressions;
using ValidatorRs.Rules;

namespace ValidatorRs.Analyzers.Vocabulary;

/// <summary>Checks the parameters of rules; each gives what is wrong, or null.</summary>
internal static class ParameterChecks
{
    private static readonly HashSet<string> Countries = LoadCountries();

    public static string? None(string? parameter) => parameter is null ? null : "it takes none";

    public static string? Optional(string? parameter) => null;

    public static string? Needed(string? parameter) => string.IsNullOrEmpty(parameter) ? "it is missing" : null;

    public static string? Words(string? parameter) => Split(parameter, out _);

    public static string? NeededWords(string? parameter) => Needed(parameter) ?? Words(parameter);

    public static string? Pairs(string? parameter) =>
        Split(parameter, out var words) ?? (words.Length % 2 == 0 ? null : "write pairs of a member and a value");

    public static string? Spice(string? parameter) => parameter is null or "" or "id" or "permission" or "type" ? null : "write id, permission or type";

    public static string? Country(string? parameter) =>
        Needed(parameter) ?? (Countries.Contains(parameter!) ? null : $"no post codes are known for '{parameter}'");

    /// <summary>Splits a parameter into words as the library does.</summary>
    public static string? Split(string? parameter, out string[] words)
    {
        try
        {
            words = WordList.Split(parameter ?? "");
            return null;
        }
        catch (FormatException bad)
        {
            words = [];
            return bad.Message;
        }
    }

    /// <summary>Gives what is wrong with a regular expression.</summary>
    public static string? Pattern(string pattern)
    {
        try
        {
            _ = new Regex(pattern, RegexOptions.CultureInvariant);
            return null;
        }
        catch (ArgumentException bad)
        {
            return bad.Message;
        }
    }

    public static string Unquoted(string pattern) => pattern is ['\'', .. var inner, '\''] ? inner : pattern;

    private static HashSet<string> LoadCountries()
    {
        using var stream = typeof(ParameterChecks).Assembly.GetManifestResourceStream("postcodes.txt")!;
        using var reader = new StreamReader(stream);
        var countries = new HashSet<string>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line is not (['#', ..] or ""))
            {
                countries.UnionWith(line.Substring(0, line.IndexOf('\t')).Split(' '));
            }
        }

        return countries;
    }
}
