using System.Globalization;

namespace Storage.Http.Objects;

/// <summary>A part of a value, by the first and last byte.</summary>
/// <remarks>RFC 9110, section 14.1.2. A request for several ranges is answered with the whole value, as the RFC allows.</remarks>
/// <param name="First">The offset of the first byte.</param>
/// <param name="Last">The offset of the last byte.</param>
internal readonly record struct ByteRange(long First, long Last)
{
    internal int Length => (int)(Last - First + 1);

    /// <summary>Reads a Range header.</summary>
    /// <param name="header">The header; null for none.</param>
    /// <param name="length">The length of the value.</param>
    /// <param name="range">The part asked for; null for the whole value.</param>
    /// <returns>False when no byte of the value is in the range: 416.</returns>
    internal static bool TryRead(string? header, long length, out ByteRange? range)
    {
        range = null;
        if (header is null || !header.StartsWith("bytes=", StringComparison.OrdinalIgnoreCase) || header.Contains(',', StringComparison.Ordinal)
            || header["bytes=".Length..].Split('-') is not [var from, var to])
        {
            return true;
        }

        var hasFirst = long.TryParse(from, NumberStyles.None, CultureInfo.InvariantCulture, out var first);
        var hasLast = long.TryParse(to, NumberStyles.None, CultureInfo.InvariantCulture, out var last);
        if ((from.Length > 0 && !hasFirst) || (to.Length > 0 && !hasLast) || (!hasFirst && !hasLast) || (hasFirst && hasLast && last < first))
        {
            // Not a range at all: ignored, as the RFC wants.
            return true;
        }

        if (!hasFirst)
        {
            // The last so many bytes.
            first = Math.Max(0, length - last);
            last = length - 1;
        }
        else
        {
            last = hasLast ? Math.Min(last, length - 1) : length - 1;
        }

        range = new ByteRange(first, last);
        return first < length && last >= first;
    }
}
