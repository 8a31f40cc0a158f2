using System.Buffers;

namespace ValidatorRs.Formats;

/// <summary>Recognises URIs and their relatives.</summary>
internal static class Urls
{
    private static readonly SearchValues<char> BehindAuthority = SearchValues.Create("/?#@\\ ");
    private static readonly SearchValues<char> NotInHost = SearchValues.Create("{}|\\^`");

    // Unreserved, escapes, sub-delimiters and the colon (RFC 3986, 3.2.1); a second @ as Go has it.
    private static readonly SearchValues<char> UserText =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~%!$&'()*+,;=:@");

    // RFC 2141 reserves / ? # and leaves & ~ out.
    private static readonly SearchValues<char> OldUrnText =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789()+,-.:=@;$_!*'%");

    private static readonly SearchValues<char> UrnText =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789()+,-.:=@;$_!*'%/?#~&");

    /// <summary>An absolute URI with a host, a path or an opaque part behind its scheme (RFC 3986).</summary>
    public static bool IsUrl(string value)
    {
        var hash = value.IndexOf('#', StringComparison.Ordinal);
        var text = hash < 0 ? value : value[..hash];
        var colon = SchemeLength(text);
        return colon > 0 && colon + 1 < text.Length && IsClean(text) && Rest(text, colon);
    }

    /// <summary>An absolute URI, or an absolute path, without a fragment being looked at.</summary>
    public static bool IsUri(string value)
    {
        var hash = value.IndexOf('#', StringComparison.Ordinal);
        var text = hash < 0 ? value : value[..hash];
        return text.Length > 0 && IsClean(text) && ((text[0] == '/') || (SchemeLength(text) is > 0 and var colon && Rest(text, colon)));
    }

    public static bool IsHttpUrl(string value) => IsHttp(value, "http://") || IsHttp(value, "https://");

    public static bool IsHttpsUrl(string value) => IsHttp(value, "https://");

    /// <summary>Scheme, host and an optional port, and nothing else (RFC 6454, 6.2).</summary>
    public static bool IsOrigin(string value)
    {
        var colon = SchemeLength(value);
        if (colon <= 0 || !value.AsSpan(colon).StartsWith("://"))
        {
            return false;
        }

        return !value.AsSpan(colon + 3).ContainsAny(BehindAuthority) && IsAuthority(value[(colon + 3)..]);
    }

    /// <summary><c>urn:</c>, a namespace of 1 to 32 characters, and a specific part (RFC 2141).</summary>
    public static bool IsUrn(string value) => IsUrn(value, shortestSpace: 1, OldUrnText);

    /// <summary>As RFC 2141, with a namespace of at least two characters (RFC 8141).</summary>
    public static bool IsUrn8141(string value) => IsUrn(value, shortestSpace: 2, UrnText);

    private static bool IsUrn(string value, int shortestSpace, SearchValues<char> specificText)
    {
        if (!value.StartsWith("urn:", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var colon = value.IndexOf(':', 4);
        if (colon < 4 + shortestSpace || colon > 36 || colon == value.Length - 1 || value[4] == '-')
        {
            return false;
        }

        var space = value.AsSpan(4, colon - 4);
        foreach (var c in space)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c != '-')
            {
                return false;
            }
        }

        var specific = value.AsSpan(colon + 1);
        return !space.Equals("urn", StringComparison.OrdinalIgnoreCase) && !specific.ContainsAnyExcept(specificText) && HasGoodPercents(specific) && specific[0] is not ('/' or '?' or '#');
    }

    /// <summary>Contains an escaped octet such as <c>%20</c>.</summary>
    public static bool IsUrlEncoded(string value)
    {
        for (var i = 0; i + 2 < value.Length; i++)
        {
            if (value[i] == '%' && char.IsAsciiHexDigit(value[i + 1]) && char.IsAsciiHexDigit(value[i + 2]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>data:</c>, a media type, and base64 behind the comma (RFC 2397).</summary>
    public static bool IsDataUri(string value)
    {
        var comma = value.IndexOf(',', StringComparison.Ordinal);
        return comma > 0 && value.StartsWith("data:", StringComparison.Ordinal) && Encodings.IsBase64(value[(comma + 1)..]);
    }

    private static bool IsHttp(string value, string prefix) =>
        value.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) && IsUrl(value) && IsAuthority(Authority(value[prefix.Length..]));

    private static string Authority(string rest)
    {
        var end = rest.AsSpan().IndexOfAny('/', '?', '#');
        return end < 0 ? rest : rest[..end];
    }

    private static bool IsAuthority(string authority)
    {
        var host = authority[(authority.LastIndexOf('@') + 1)..];
        if (host.StartsWith('['))
        {
            var close = host.IndexOf(']', StringComparison.Ordinal);
            return close > 0 && Addresses.IsIPv6(host[1..close]) && (close == host.Length - 1 || (host[close + 1] == ':' && Numerals.ParsePort(host.AsSpan(close + 2)) > 0));
        }

        var colon = host.IndexOf(':', StringComparison.Ordinal);
        var name = colon < 0 ? host : host[..colon];
        return name.Length > 0 && (colon < 0 || Numerals.ParsePort(host.AsSpan(colon + 1)) > 0);
    }

    private static bool Rest(string text, int colon)
    {
        if (!text.AsSpan(colon + 1).StartsWith("//"))
        {
            return true;
        }

        var authority = Authority(text[(colon + 3)..]);
        var at = authority.LastIndexOf('@');
        var host = authority[(at + 1)..];
        if ((at > 0 && authority.AsSpan(0, at).ContainsAnyExcept(UserText)) || host.AsSpan().ContainsAny(NotInHost))
        {
            return false;
        }

        // What follows the name, or the bracket around an IPv6 address: nothing, or a colon and perhaps a number.
        var bracket = host.LastIndexOf(']');
        var tail = host.StartsWith('[') ? bracket < 0 ? "]" : host[(bracket + 1)..] : host.LastIndexOf(':') is >= 0 and var port ? host[port..] : "";
        return tail.Length == 0 || (tail[0] == ':' && (tail.Length == 1 || Numerals.IsDigits(tail.AsSpan(1))));
    }

    private static int SchemeLength(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0 || !char.IsAsciiLetter(text[0]))
        {
            return -1;
        }

        foreach (var c in text.AsSpan(0, colon))
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('+' or '-' or '.'))
            {
                return -1;
            }
        }

        return colon;
    }

    private static bool IsClean(string text)
    {
        foreach (var c in text)
        {
            if (c <= ' ' || c == 0x7F)
            {
                return false;
            }
        }

        return HasGoodPercents(text);
    }

    private static bool HasGoodPercents(ReadOnlySpan<char> text)
    {
        for (var percent = text.IndexOf('%'); percent >= 0; percent = text.IndexOf('%'))
        {
            if (percent + 2 >= text.Length || !char.IsAsciiHexDigit(text[percent + 1]) || !char.IsAsciiHexDigit(text[percent + 2]))
            {
                return false;
            }

            text = text[(percent + 3)..];
        }

        return true;
    }
}
