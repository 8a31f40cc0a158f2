using System.Buffers.Text;
using System.Security.Cryptography;

namespace Storage.Http.Objects;

/// <summary>Makes and compares entity tags: strong, from the bytes of the value.</summary>
/// <remarks>RFC 9110, section 8.8.3 and 13.1.</remarks>
internal static class EntityTag
{
    internal static string Of(ReadOnlySpan<byte> value) =>
        "\"" + Base64Url.EncodeToString(SHA256.HashData(value).AsSpan(0, 16)) + "\"";

    /// <summary>Says whether a list of If-Match or If-None-Match names the current value.</summary>
    /// <param name="list">The header; <c>*</c> names any value.</param>
    /// <param name="current">The tag of the value; null when there is none.</param>
    /// <param name="isWeakAllowed">If-None-Match compares weakly, If-Match does not.</param>
    internal static bool Names(string list, string? current, bool isWeakAllowed)
    {
        if (list.Trim() == "*")
        {
            return current is not null;
        }

        return current is not null && list.Split(',').Select(t => t.Trim())
            .Any(t => t == current || (isWeakAllowed && t == "W/" + current));
    }
}
