namespace ValidatorRs.Formats;

/// <summary>Recognises digests in lower-case hexadecimal by their length.</summary>
internal static class Hashes
{
    public static bool Is128(string value) => Is(value, 32);

    public static bool Is160(string value) => Is(value, 40);

    public static bool Is192(string value) => Is(value, 48);

    public static bool Is256(string value) => Is(value, 64);

    public static bool Is384(string value) => Is(value, 96);

    public static bool Is512(string value) => Is(value, 128);

    private static bool Is(string value, int length)
    {
        if (value.Length != length)
        {
            return false;
        }

        foreach (var c in value)
        {
            if (!char.IsAsciiHexDigitLower(c))
            {
                return false;
            }
        }

        return true;
    }
}
