using System.Globalization;
using System.Text;
using Storage.Engines.FileLog.Records;

namespace Storage.Engines.FileLog.Manifests;

/// <summary>Says which segments make up the store, oldest first. It is replaced as a whole, by rename.</summary>
/// <param name="StoreId">A random number that ties the segments to this store.</param>
/// <param name="Segments">The segments in the order of their writes.</param>
internal sealed record Manifest(ulong StoreId, IReadOnlyList<ManifestEntry> Segments)
{
    private const string FirstLine = "pluggable-storage file-log 1";

    /// <summary>Gives the text of the file: readable, and closed by a checksum.</summary>
    internal byte[] ToBytes()
    {
        var text = new StringBuilder();
        text.Append(FirstLine).Append('\n');
        text.Append(CultureInfo.InvariantCulture, $"store {StoreId:x16}\n");
        foreach (var (id, length) in Segments)
        {
            text.Append(CultureInfo.InvariantCulture, $"segment {id} {length?.ToString(CultureInfo.InvariantCulture) ?? "active"}\n");
        }

        var body = Encoding.ASCII.GetBytes(text.ToString());
        return [.. body, .. Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"crc32c {Crc32C.Compute(body):x8}\n"))];
    }

    /// <summary>Reads the text of the file.</summary>
    /// <exception cref="FormatException">It is not a whole manifest of this format; the message says where.</exception>
    internal static Manifest Parse(ReadOnlySpan<byte> bytes)
    {
        const int checksumLine = 16;
        if (bytes.Length < checksumLine)
        {
            throw new FormatException("it is cut off");
        }

        var body = bytes[..^checksumLine];
        var lines = Encoding.ASCII.GetString(bytes).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        if (lines[0] != FirstLine)
        {
            throw new FormatException($"its first line is not '{FirstLine}'");
        }

        if (lines[^1] != string.Create(CultureInfo.InvariantCulture, $"crc32c {Crc32C.Compute(body):x8}"))
        {
            throw new FormatException("its checksum does not match");
        }

        var storeId = ulong.Parse(lines[1].AsSpan("store ".Length), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return new Manifest(storeId, [.. lines[2..^1].Select(ParseEntry)]);
    }

    private static ManifestEntry ParseEntry(string line)
    {
        var words = line.Split(' ');
        return words is ["segment", var id, var length]
            ? new ManifestEntry(
                int.Parse(id, CultureInfo.InvariantCulture),
                length == "active" ? null : long.Parse(length, CultureInfo.InvariantCulture))
            : throw new FormatException($"the line '{line}' is unknown");
    }
}
