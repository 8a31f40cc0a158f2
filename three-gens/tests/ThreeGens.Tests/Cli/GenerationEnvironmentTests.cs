using System.Globalization;
using ThreeGens.Cli.Freshness;

namespace ThreeGens.Tests.Cli;

/// <summary>Changes what belongs to the whole process, so nothing runs beside it.</summary>
[CollectionDefinition(nameof(GenerationEnvironmentTests), DisableParallelization = true)]
[Collection(nameof(GenerationEnvironmentTests))]
public sealed class GenerationEnvironmentTests
{
    private const string Model = """
        namespace Paint;

        [ThreeGens.GenerateJson]
        public record Brush(int Width = -5, double Ratio = 1234567.5, decimal Price = -1.50m, System.DateTime At = default, char Mark = 'é');

        [ThreeGens.GenerateToString]
        public enum Shade { Dark = -12345, Light = 1234567 }
        """;

    [Theory]
    [InlineData("sv-SE", "Pacific/Kiritimati")]
    [InlineData("ar-SA", "America/St_Johns")]
    [InlineData("tr-TR", "Asia/Kathmandu")]
    public void Generation_under_another_path_culture_and_time_zone_gives_equal_bytes(string culture, string zone)
    {
        using var here = new ConsumerFolder();
        using var there = new ConsumerFolder("another path, längre");
        here.Write("Brush.cs", Model);
        there.Write("Brush.cs", Model);
        var first = Generation.Run(here.Consumer, TestContext.Current.CancellationToken);
        var (cultureBefore, zoneBefore) = (CultureInfo.CurrentCulture, Environment.GetEnvironmentVariable("TZ"));
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            SetTimeZone(zone);

            var second = Generation.Run(there.Consumer, TestContext.Current.CancellationToken);

            Assert.Contains(first.Keys, k => k.EndsWith("Brush.Json.g.cs", StringComparison.Ordinal));
            Assert.Equal(first.Keys, second.Keys);
            Assert.All(first, f => Assert.Equal(f.Value, second[f.Key]));
        }
        finally
        {
            CultureInfo.CurrentCulture = cultureBefore;
            SetTimeZone(zoneBefore);
        }
    }

    private static void SetTimeZone(string? zone)
    {
        Environment.SetEnvironmentVariable("TZ", zone);
        TimeZoneInfo.ClearCachedData();
    }
}
