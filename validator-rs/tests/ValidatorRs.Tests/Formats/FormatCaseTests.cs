using System.Runtime.CompilerServices;
using ValidatorRs.Tests.Docs;

namespace ValidatorRs.Tests.Formats;

/// <summary>Judges the values in the tables beside this file: a rule, + or - for accepted or refused, and the value as JSON, separated by tabs.</summary>
public sealed class FormatCaseTests
{
    public static TheoryData<string> Tables => [.. Directory.EnumerateFiles(Folder(), "*.txt").Select(p => Path.GetFileName(p)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Tables))]
    public void Values_are_accepted_and_refused_as_their_standards_say(string table)
    {
        var wrong = File.ReadLines(Path.Combine(Folder(), table)).Where(l => !l.StartsWith('#')).Select(l => l.Split('\t'))
            .Where(c => ReflectiveValidator.Default.ValidateValue(PageValue.Read(c[2], ""), c[0]).IsValid != (c[1] == "+"))
            .Select(c => string.Join(' ', c)).ToArray();

        Assert.True(wrong.Length == 0, string.Join('\n', wrong));
    }

    private static string Folder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
