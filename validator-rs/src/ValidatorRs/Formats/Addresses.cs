using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace ValidatorRs.Formats;

/// <summary>Recognises IP, CIDR and MAC addresses. Nothing is resolved.</summary>
internal static class Addresses
{
    public static bool IsIp(string value) => IsIPv4(value) || IsIPv6(value);

    /// <summary>Four decimal numbers of 0 to 255 without leading zeros (RFC 6943, 3.1.1, strict form), or such an address mapped into IPv6, as in Go.</summary>
    public static bool IsIPv4(string value) => IsIPv4(value.AsSpan()) || (IsIPv6Text(value, out var address) && address.IsIPv4MappedToIPv6);

    /// <summary>RFC 4291, 2.2; no zone, no brackets. An IPv4-mapped address counts as IPv4 and therefore not.</summary>
    public static bool IsIPv6(string value) => IsIPv6Text(value, out var address) && !address.IsIPv4MappedToIPv6;

    /// <summary>An address with the length of a prefix; unlike in <c>cidrv4</c> bits behind the prefix may be set, as in Go.</summary>
    public static bool IsCidr(string value) => (Split(value, 32, out var address, out _) && IsIPv4(address.AsSpan())) || IsCidrV6(value);

    /// <summary>An IPv4 network: no bits set behind the prefix (RFC 4632, 3.1).</summary>
    public static bool IsCidrV4(string value) =>
        Split(value, 32, out var address, out var prefix) && IsIPv4(address.AsSpan()) && HostBits(address, prefix) == 0;

    public static bool IsCidrV6(string value) => Split(value, 128, out var address, out _) && IsIPv6(address);

    /// <summary>Six, eight or twenty octets in hexadecimal, separated by <c>:</c>, <c>-</c>, or in groups of four digits by <c>.</c> (IEEE 802, RFC 4391).</summary>
    public static bool IsMac(string value)
    {
        if (value.Length < 14)
        {
            return false;
        }

        var (separator, group) = value[2] is ':' or '-' ? (value[2], 2) : value[4] == '.' ? ('.', 4) : ('\0', 0);
        if (group == 0 || (value.Length + 1) % (group + 1) != 0 || ((value.Length + 1) / (group + 1) * group / 2) is not (6 or 8 or 20))
        {
            return false;
        }

        for (var i = 0; i < value.Length; i++)
        {
            var holds = i % (group + 1) == group ? value[i] == separator : char.IsAsciiHexDigit(value[i]);
            if (!holds)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsIPv4(ReadOnlySpan<char> text)
    {
        for (var part = 0; part < 4; part++)
        {
            var dot = text.IndexOf('.');
            var number = dot < 0 ? text : text[..dot];
            if (dot < 0 != (part == 3) || number.Length is 0 or > 3 || !Numerals.IsDigits(number) || (number.Length > 1 && number[0] == '0')
                || int.Parse(number, CultureInfo.InvariantCulture) > 255)
            {
                return false;
            }

            text = dot < 0 ? default : text[(dot + 1)..];
        }

        return true;
    }

    private static bool IsIPv6Text(string value, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out IPAddress? address)
    {
        address = null;
        return value.Contains(':', StringComparison.Ordinal) && !value.AsSpan().ContainsAny('%', '[', ']') && !value.Contains('/', StringComparison.Ordinal)
            && IPAddress.TryParse(value, out address) && address.AddressFamily == AddressFamily.InterNetworkV6;
    }

    private static bool Split(string value, int bits, out string address, out int prefix)
    {
        var slash = value.LastIndexOf('/');
        address = slash < 0 ? "" : value[..slash];
        prefix = -1;
        var text = slash < 0 ? default : value.AsSpan(slash + 1);
        if (text.Length is 0 or > 3 || !Numerals.IsDigits(text) || (text.Length > 1 && text[0] == '0'))
        {
            return false;
        }

        prefix = int.Parse(text, CultureInfo.InvariantCulture);
        return prefix <= bits;
    }

    private static uint HostBits(string address, int prefix)
    {
        uint bits = 0;
        foreach (var part in address.Split('.'))
        {
            bits = (bits << 8) | uint.Parse(part, CultureInfo.InvariantCulture);
        }

        return prefix == 32 ? 0 : bits & (uint.MaxValue >> prefix);
    }
}
