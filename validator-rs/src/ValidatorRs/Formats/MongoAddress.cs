namespace ValidatorRs.Formats;

/// <summary>Recognises MongoDB connection strings: <c>mongodb://user:secret@host:27017,host2/admin?replicaSet=rs0</c>.</summary>
internal static class MongoAddress
{
    private const int LongestDatabase = 64;

    public static bool IsConnectionString(string value)
    {
        var text = value.AsSpan();
        if (text.StartsWith("mongodb://", StringComparison.Ordinal))
        {
            text = text["mongodb://".Length..];
        }
        else if (text.StartsWith("mongodb+srv://", StringComparison.Ordinal))
        {
            text = text["mongodb+srv://".Length..];
        }
        else
        {
            return false;
        }

        // A password may hold the separators of what follows it, so the last sign that can end it does.
        var at = text.LastIndexOf('@');
        if (at >= 0)
        {
            if (!IsUser(text[..at]))
            {
                return false;
            }

            text = text[(at + 1)..];
        }

        var query = text.IndexOf('?');
        if (query >= 0)
        {
            if (!AreOptions(text[(query + 1)..]))
            {
                return false;
            }

            text = text[..query];
        }

        var slash = text.IndexOf('/');
        return slash < 0 ? AreHosts(text) : AreHosts(text[..slash]) && IsDatabase(text[(slash + 1)..], query >= 0);
    }

    private static bool IsUser(ReadOnlySpan<char> text)
    {
        var colon = text.IndexOf(':');
        return colon > 0 && colon < text.Length - 1
            && !text[..colon].ContainsAnyExcept(Letters) && !text[(colon + 1)..].ContainsAnyExcept(Secret);
    }

    private static bool AreHosts(ReadOnlySpan<char> text)
    {
        foreach (var range in text.Split(','))
        {
            var host = text[range];
            var colon = host.IndexOf(':');
            if (colon >= 0)
            {
                var port = host[(colon + 1)..];
                if (port.IsEmpty || port.ContainsAnyExceptInRange('0', '9'))
                {
                    return false;
                }

                host = host[..colon];
            }

            if (host.IsEmpty || host.ContainsAnyExcept(Host))
            {
                return false;
            }
        }

        return true;
    }

    // A slash with nothing behind it only separates the options.
    private static bool IsDatabase(ReadOnlySpan<char> text, bool hasOptions) =>
        text.IsEmpty ? hasOptions : text.Length <= LongestDatabase && !text.ContainsAnyExcept(Database);

    private static bool AreOptions(ReadOnlySpan<char> text)
    {
        foreach (var range in text.Split('&'))
        {
            var option = text[range];
            if (option.IsEmpty && range.Start.Value > 0)
            {
                continue;
            }

            var equals = option.IndexOf('=');
            if (equals <= 0 || equals == option.Length - 1 || option[..equals].ContainsAnyExcept(Letters) || option[(equals + 1)..].ContainsAnyExcept(Letters))
            {
                return false;
            }
        }

        return true;
    }

    private static readonly System.Buffers.SearchValues<char> Letters = System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");
    private static readonly System.Buffers.SearchValues<char> Secret = System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789$:/?#[]@");
    private static readonly System.Buffers.SearchValues<char> Host = System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789.-");
    private static readonly System.Buffers.SearchValues<char> Database = System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_");
}
