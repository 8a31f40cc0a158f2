using System.Security.Cryptography;

namespace ValidatorRs.Formats;

/// <summary>Recognises addresses of crypto-currencies, check sums included.</summary>
internal static class Wallets
{
    private const string Base58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private const string Bech32 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";

    /// <summary>Base58Check of 25 bytes that begins with 1 or 3.</summary>
    public static bool IsBitcoin(string value)
    {
        if (value.Length is < 26 or > 35 || value[0] is not ('1' or '3'))
        {
            return false;
        }

        Span<byte> bytes = stackalloc byte[25];
        bytes.Clear();
        foreach (var c in value)
        {
            var carry = Base58.IndexOf(c, StringComparison.Ordinal);
            if (carry < 0)
            {
                return false;
            }

            for (var i = 24; i >= 0; i--)
            {
                carry += 58 * bytes[i];
                bytes[i] = (byte)carry;
                carry >>= 8;
            }
        }

        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(bytes[..21], hash);
        SHA256.HashData(hash, hash);
        return hash[..4].SequenceEqual(bytes[21..]);
    }

    /// <summary>Segregated witness addresses of the main network (BIP 173, check sum constant 1).</summary>
    public static bool IsBitcoinBech32(string value)
    {
        var lower = value.ToLowerInvariant();
        if ((value.Any(char.IsAsciiLetterLower) && value.Any(char.IsAsciiLetterUpper)) || value.Length is < 14 or > 74 || !lower.StartsWith("bc1", StringComparison.Ordinal)
            || (value.Length % 8) is 0 or 3 or 5)
        {
            return false;
        }

        var check = 1u;
        foreach (var part in (ReadOnlySpan<int>)[3, 3, 0, 2, 3])
        {
            check = Step(check, part);
        }

        for (var i = 3; i < lower.Length; i++)
        {
            var digit = Bech32.IndexOf(lower[i], StringComparison.Ordinal);
            if (digit < 0)
            {
                return false;
            }

            check = Step(check, digit);
        }

        var version = Bech32.IndexOf(lower[3], StringComparison.Ordinal);
        var program = (lower.Length - 3 - 1 - 6) * 5 / 8;
        return check == 1 && version <= 16 && (version != 0 || lower.Length is 42 or 62) && program is >= 2 and <= 40;
    }

    /// <summary>0x and 40 hexadecimal digits of any case.</summary>
    public static bool IsEthereum(string value) =>
        value.Length == 42 && value.StartsWith("0x", StringComparison.Ordinal) && Numerals.IsHex(value.AsSpan(2));

    /// <summary>As <c>eth_addr</c>; of mixed case only with the check sum of ERC-55.</summary>
    public static bool IsEthereumChecksum(string value)
    {
        if (!IsEthereum(value))
        {
            return false;
        }

        var digits = value[2..];
        var hash = Keccak.Hash256(System.Text.Encoding.ASCII.GetBytes(digits.ToLowerInvariant()));
        for (var i = 0; i < 40; i++)
        {
            var nibble = i % 2 == 0 ? hash[i / 2] >> 4 : hash[i / 2] & 15;
            if (char.IsAsciiLetter(digits[i]) && char.IsAsciiLetterUpper(digits[i]) != nibble > 7)
            {
                return false;
            }
        }

        return true;
    }

    private static uint Step(uint check, int value)
    {
        ReadOnlySpan<uint> generator = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];
        var top = check >> 25;
        check = ((check & 0x1ffffff) << 5) ^ (uint)value;
        for (var i = 0; i < 5; i++)
        {
            check ^= ((top >> i) & 1) == 1 ? generator[i] : 0;
        }

        return check;
    }
}
