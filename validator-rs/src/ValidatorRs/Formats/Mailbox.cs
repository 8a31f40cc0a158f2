using System.Buffers;

namespace ValidatorRs.Formats;

/// <summary>Recognises e-mail addresses.</summary>
/// <remarks>
/// The addr-spec of RFC 5322 without comments and folding: a dot-atom or a quoted string before the sign, a host name after it.
/// Letters beyond ASCII are allowed on both sides (RFC 6531). At most 254 characters (RFC 5321, 4.5.3.1.3), 64 of them before the sign.
/// </remarks>
internal static class Mailbox
{
    private static readonly SearchValues<char> AtomText =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!#$%&'*+-/=?^_`{|}~");

    public static bool IsEmail(string value)
    {
        var text = value.AsSpan();
        var at = text.LastIndexOf('@');
        if (at is <= 0 or > 64 || text.Length > 254)
        {
            return false;
        }

        return IsLocal(text[..at]) && IsDomain(text[(at + 1)..]);
    }

    private static bool IsLocal(ReadOnlySpan<char> local)
    {
        if (local[0] == '"')
        {
            return IsQuoted(local);
        }

        while (true)
        {
            var dot = local.IndexOf('.');
            if (!IsAtom(dot < 0 ? local : local[..dot]))
            {
                return false;
            }

            if (dot < 0)
            {
                return true;
            }

            local = local[(dot + 1)..];
        }
    }

    private static bool IsAtom(ReadOnlySpan<char> atom)
    {
        if (atom.IsEmpty)
        {
            return false;
        }

        for (var other = atom.IndexOfAnyExcept(AtomText); other >= 0;)
        {
            if (atom[other] < 0x80 || char.IsWhiteSpace(atom[other]) || char.IsControl(atom[other]))
            {
                return false;
            }

            atom = atom[(other + 1)..];
            other = atom.IndexOfAnyExcept(AtomText);
        }

        return true;
    }

    private static bool IsQuoted(ReadOnlySpan<char> local)
    {
        if (local.Length < 3 || local[^1] != '"')
        {
            return false;
        }

        var inner = local[1..^1];
        for (var i = 0; i < inner.Length; i++)
        {
            if (inner[i] == '\\')
            {
                i++;
                if (i == inner.Length)
                {
                    return false;
                }
            }
            else if (inner[i] == '"' || char.IsControl(inner[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsDomain(ReadOnlySpan<char> domain)
    {
        var labels = 0;
        while (true)
        {
            var dot = domain.IndexOf('.');
            if (!IsLabel(dot < 0 ? domain : domain[..dot]))
            {
                return false;
            }

            labels++;
            if (dot < 0)
            {
                // No top-level domain begins or ends with a digit.
                return labels > 1 && !char.IsAsciiDigit(domain[0]) && !char.IsAsciiDigit(domain[^1]);
            }

            domain = domain[(dot + 1)..];
        }
    }

    private static bool IsLabel(ReadOnlySpan<char> label)
    {
        if (label.Length is 0 or > 63 || label[0] == '-' || label[^1] == '-')
        {
            return false;
        }

        foreach (var c in label)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c != '-' && (c < 0x80 || !char.IsLetterOrDigit(c)))
            {
                return false;
            }
        }

        return true;
    }
}
