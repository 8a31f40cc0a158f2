using System.Text.RegularExpressions;
using Gates.Running;

namespace Gates.Building;

/// <summary>Holds one warning or error as MSBuild, the compiler and NuGet write them, or a suggestion as noctx writes it.</summary>
/// <param name="Origin">The file with line and column, or the tool.</param>
/// <param name="Level">How severe it is: <c>error</c>, <c>warning</c> or <c>info</c>.</param>
/// <param name="Code">The code: <c>CS0219</c>, <c>NU1004</c>.</param>
/// <param name="Text">The message.</param>
internal sealed partial record BuildMessage(string Origin, string Level, string Code, string Text)
{
    /// <summary>Finds the messages in the output of a program; one that is written twice (a summary repeats them) is given once.</summary>
    public static IReadOnlyList<BuildMessage> Parse(IEnumerable<string> lines) => lines
        .Select(l => Line().Match(l))
        .Where(m => m.Success)
        .Select(m => new BuildMessage(m.Groups["origin"].Value.Trim(), m.Groups["severity"].Value, m.Groups["code"].Value, m.Groups["text"].Value.Trim()))
        .Distinct()
        .ToArray();

    /// <summary>Makes a finding, with the place relative to the root.</summary>
    public Finding ToFinding(string root)
    {
        var origin = Origin.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal) ? Origin[(root.Length + 1)..] : Origin;
        var where = Place().Match(origin) is { Success: true } place ? $"{place.Groups["file"].Value}:{place.Groups["line"].Value}" : origin;
        return new Finding(where, $"{Level} {Code}: {Text}");
    }

    [GeneratedRegex("""^\s*(?:\d+>)?(?<origin>.*?)\s*:\s+(?<severity>error|warning|info)\s+(?<code>[A-Z]{2,}[0-9]*)\s*:\s*(?<text>.*?)(?:\s\[[^\]]*\])?\s*$""")]
    private static partial Regex Line();

    [GeneratedRegex("""^(?<file>.*)\((?<line>\d+)(?:,\d+)*\)$""")]
    private static partial Regex Place();
}
