using System.Buffers;
using System.Text;

namespace ValidatorRs.Formats;

/// <summary>Recognises texts by the characters they are made of.</summary>
internal static class Characters
{
    // .NET's invariant casing leaves these alone; Unicode's does not.
    private const string NoLowerCase = "\u0130";
    private const string NoUpperCase = "\u0131";

    private static readonly SearchValues<char> Letters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");
    private static readonly SearchValues<char> LettersSpace = SearchValues.Create(" abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");
    private static readonly SearchValues<char> LettersDigits = SearchValues.Create("0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");
    private static readonly SearchValues<char> LettersDigitsSpace = SearchValues.Create(" 0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

    public static bool IsAlpha(string value) => Only(value, Letters);

    public static bool IsAlphaSpace(string value) => Only(value, LettersSpace);

    public static bool IsAlphanum(string value) => Only(value, LettersDigits);

    public static bool IsAlphanumSpace(string value) => Only(value, LettersDigitsSpace);

    public static bool IsAlphaUnicode(string value) => OnlyRunes(value, Rune.IsLetter);

    public static bool IsAlphanumUnicode(string value) => OnlyRunes(value, r => Rune.IsLetter(r) || Rune.IsNumber(r));

    public static bool IsAscii(string value) => Ascii.IsValid(value);

    public static bool IsPrintAscii(string value) => !value.AsSpan().ContainsAnyExceptInRange(' ', '~');

    /// <summary>The empty text passes, as in Go.</summary>
    public static bool IsMultibyte(string value) => value.Length == 0 || !Ascii.IsValid(value);

    /// <summary>The empty text fails, as in Go.</summary>
    public static bool IsLowercase(string value) => value.Length > 0 && IsUnchanged(value, Rune.ToLowerInvariant, NoLowerCase);

    /// <summary>The empty text fails, as in Go.</summary>
    public static bool IsUppercase(string value) => value.Length > 0 && IsUnchanged(value, Rune.ToUpperInvariant, NoUpperCase);

    public static bool IsNotBlank(string value) => !string.IsNullOrWhiteSpace(value);

    /// <summary>Go's strconv.ParseBool set.</summary>
    public static bool IsBoolean(string value) => value is "1" or "t" or "T" or "TRUE" or "true" or "True" or "0" or "f" or "F" or "FALSE" or "false" or "False";

    private static bool Only(string value, SearchValues<char> allowed) => value.Length > 0 && !value.AsSpan().ContainsAnyExcept(allowed);

    private static bool OnlyRunes(string value, Func<Rune, bool> allowed)
    {
        foreach (var rune in value.EnumerateRunes())
        {
            if (!allowed(rune))
            {
                return false;
            }
        }

        return value.Length > 0;
    }

    private static bool IsUnchanged(string value, Func<Rune, Rune> change, string changed)
    {
        foreach (var rune in value.EnumerateRunes())
        {
            if (change(rune) != rune || (rune.IsBmp && changed.Contains((char)rune.Value, StringComparison.Ordinal)))
            {
                return false;
            }
        }

        return true;
    }
}
