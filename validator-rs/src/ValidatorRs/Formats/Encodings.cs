using System.Text;
using System.Text.Json;

namespace ValidatorRs.Formats;

/// <summary>Recognises encoded data.</summary>
internal static class Encodings
{
    /// <summary>RFC 4648, 4, with padding.</summary>
    public static bool IsBase64(string value) => Base64(value, '+', '/', padded: true);

    /// <summary>RFC 4648, 5, with padding.</summary>
    public static bool IsBase64Url(string value) => Base64(value, '-', '_', padded: true);

    /// <summary>RFC 4648, 5, without padding.</summary>
    public static bool IsBase64RawUrl(string value) => Base64(value, '-', '_', padded: false);

    /// <summary>RFC 4648, 6, with padding.</summary>
    public static bool IsBase32(string value)
    {
        var data = value.AsSpan().TrimEnd('=');
        if (value.Length == 0 || value.Length % 8 != 0 || (data.Length % 8) is not (0 or 2 or 4 or 5 or 7) || value.Length - data.Length > 6)
        {
            return false;
        }

        foreach (var c in data)
        {
            if (c is not ((>= 'A' and <= 'Z') or (>= '2' and <= '7')))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>RFC 8259: one value, no comments, no trailing commas.</summary>
    public static bool IsJson(string value)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(value), new JsonReaderOptions { MaxDepth = 10_000 });
        try
        {
            var any = false;
            while (reader.Read())
            {
                any = true;
            }

            return any;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>Three parts of base64url joined by dots (RFC 7519); the signature is not checked.</summary>
    public static bool IsJwt(string value)
    {
        var parts = value.Split('.');
        return parts is [{ Length: > 0 }, { Length: > 0 }, _] && parts.All(p => p.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'));
    }

    /// <summary>Contains a tag.</summary>
    public static bool IsHtml(string value)
    {
        for (var open = value.IndexOf('<', StringComparison.Ordinal); open >= 0; open = value.IndexOf('<', open + 1))
        {
            var name = open + 1 < value.Length && value[open + 1] == '/' ? open + 2 : open + 1;
            if (name < value.Length && char.IsAsciiLetter(value[name]) && value.IndexOf('>', name) > 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Contains a character reference.</summary>
    public static bool IsHtmlEncoded(string value)
    {
        if (value.Contains("&gt", StringComparison.Ordinal) || value.Contains("&lt", StringComparison.Ordinal)
            || value.Contains("&quot", StringComparison.Ordinal) || value.Contains("&amp", StringComparison.Ordinal))
        {
            return true;
        }

        for (var mark = value.IndexOf("&#", StringComparison.Ordinal); mark >= 0; mark = value.IndexOf("&#", mark + 1, StringComparison.Ordinal))
        {
            var digits = mark + 2 < value.Length && value[mark + 2] == 'x' ? mark + 3 : mark + 2;
            if (digits + 1 < value.Length && char.IsAsciiHexDigit(value[digits]) && char.IsAsciiHexDigit(value[digits + 1]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Base64(string value, char plus, char slash, bool padded)
    {
        var data = padded ? value.AsSpan().TrimEnd('=') : value.AsSpan();
        if (value.Length == 0 || (padded && (value.Length % 4 != 0 || value.Length - data.Length > 2)) || data.Length % 4 == 1)
        {
            return false;
        }

        foreach (var c in data)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c != plus && c != slash)
            {
                return false;
            }
        }

        return true;
    }
}
