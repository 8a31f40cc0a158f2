using System.Globalization;

namespace Storage.Engines.FileLog.Segments;

/// <summary>The names of segment files: <c>0000000001.log</c>.</summary>
internal static class SegmentName
{
    private const string Extension = ".log";

    internal static string Of(int id) => id.ToString("D10", CultureInfo.InvariantCulture) + Extension;

    internal static bool TryParse(string name, out int id)
    {
        id = 0;
        return name.Length == 10 + Extension.Length
            && name.EndsWith(Extension, StringComparison.Ordinal)
            && int.TryParse(name.AsSpan(0, 10), NumberStyles.None, CultureInfo.InvariantCulture, out id);
    }
}
