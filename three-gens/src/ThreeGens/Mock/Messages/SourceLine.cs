using System.Globalization;

namespace ThreeGens.Mocks;

/// <summary>Writes a place in source for a message.</summary>
internal static class SourceLine
{
    /// <summary>Gives file name and line; the folder is left out, it is the same for every line of a test run.</summary>
    public static string Of(string file, int line)
    {
        var slash = file.AsSpan().LastIndexOfAny('/', '\\');
        return string.Create(CultureInfo.InvariantCulture, $"{file.AsSpan(slash + 1)}:{line}");
    }
}
