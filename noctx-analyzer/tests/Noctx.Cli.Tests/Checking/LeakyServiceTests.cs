using System.Text.Json;
using System.Text.RegularExpressions;

namespace Noctx.Cli.Tests.Checking;

public sealed partial class LeakyServiceTests
{
    [Fact]
    public async Task Sample_finds_exactly_the_marked_places()
    {
        var folder = Repository.Piece("samples", "LeakyService");

        var run = await CommandRun.OfAsync("check", Path.Combine(folder, "LeakyService.csproj"), "--format", "json");

        using var report = JsonDocument.Parse(run.Output);
        var found = report.RootElement.GetProperty("findings").EnumerateArray()
            .Select(f => $"{Path.GetFileName(f.GetProperty("path").GetString())}:{f.GetProperty("line").GetInt32()} {f.GetProperty("rule").GetString()}");
        Assert.Equal(Wanted(folder).Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
        Assert.Equal(ExitCodes.Findings, run.ExitCode);
    }

    private static IEnumerable<string> Wanted(string folder)
        => Directory.EnumerateFiles(folder, "*.cs").SelectMany(file => File.ReadLines(file)
            .SelectMany((line, index) => Want().Matches(line).Select(m => $"{Path.GetFileName(file)}:{index + 1} {m.Groups[1].Value}")));

    [GeneratedRegex(@"// want (NOCTX\d{3})", RegexOptions.CultureInvariant)]
    private static partial Regex Want();
}
