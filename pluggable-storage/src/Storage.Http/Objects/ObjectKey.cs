using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Storage.Http.Problems;

namespace Storage.Http.Objects;

/// <summary>Reads the key of a request.</summary>
internal static class ObjectKey
{
    internal const string Prefix = "/v1/objects/";
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Takes everything behind the prefix, percent-decoded once: slashes and dots are part of the key.</summary>
    internal static string FromPath(string path)
    {
        var encoded = path.AsSpan(Prefix.Length);
        var bytes = new byte[Encoding.UTF8.GetByteCount(encoded)];
        var count = 0;
        for (var i = 0; i < encoded.Length; i++)
        {
            if (encoded[i] != '%')
            {
                count += Encoding.UTF8.GetBytes(encoded.Slice(i, 1), bytes.AsSpan(count));
                continue;
            }

            if (i + 2 >= encoded.Length
                || !byte.TryParse(encoded.Slice(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
            {
                throw Invalid("'%' must be followed by two hexadecimal digits");
            }

            bytes[count++] = value;
            i += 2;
        }

        return Decode(bytes.AsSpan(0, count));
    }

    /// <summary>Takes the key from <c>?key64=</c>, base64url: for bytes that HTTP servers and proxies do not let through in a path.</summary>
    internal static string FromQuery(string? key64)
    {
        if (key64 is null)
        {
            throw Invalid("the path ends before the key; write /v1/objects/KEY, or /v1/objects?key64=BASE64URL");
        }

        try
        {
            return Decode(Base64Url.DecodeFromChars(key64));
        }
        catch (FormatException)
        {
            throw Invalid("key64 is not base64url");
        }
    }

    private static string Decode(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            throw Invalid("the key is not valid UTF-8");
        }
    }

    private static ProblemException Invalid(string detail) => new(StatusCodes.Status400BadRequest, "invalid-key", detail);
}
