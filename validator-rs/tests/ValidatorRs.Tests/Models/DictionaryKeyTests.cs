using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text.Json;

namespace ValidatorRs.Tests.Models;

public sealed class DictionaryKeyTests
{
    private sealed record Item([property: Range(0, 9)] int Number);

    private static Violation Find<TKey>(TKey key)
        where TKey : notnull =>
        Assert.Single(ReflectiveValidator.Default.Validate(new Dictionary<TKey, Item> { [key] = new(10) }).Violations);

    // The pointer must find the value in the JSON that was sent.
    private static void Agree<TKey>(TKey key)
        where TKey : notnull
    {
        using var json = JsonDocument.Parse(JsonSerializer.Serialize(new Dictionary<TKey, Item> { [key] = new(10) }));
        var name = json.RootElement.EnumerateObject().Single().Name;

        Assert.Equal($"/{name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}/number", Find(key).JsonPointer);
        Assert.Equal($"[\"{name.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"].Number", Find(key).Path);
    }

    [Theory]
    [InlineData("")]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    public void Path_names_keys_as_their_JSON_does(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            foreach (var text in (string[])["a/b", "a~b", "~1", "a]b", "[0]", "q\"q", "back\\slash", "", " ", "line\nbreak", "é😀", "a.b"])
            {
                Agree(text);
            }

            Agree(new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Unspecified));
            Agree(new DateTime(2026, 1, 2, 3, 4, 5, 60, DateTimeKind.Utc));
            Agree(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.FromMinutes(-90)));
            Agree(new DateOnly(2026, 1, 2));
            Agree(new TimeOnly(3, 4, 5, 6));
            Agree(TimeSpan.FromSeconds(-1.5));
            Agree(-1);
            Agree(1.5m);
            Agree(0.1);
            Agree(true);
            Agree('x');
            Agree(DayOfWeek.Friday);
            Agree(Guid.Empty);
            Agree(new Uri("http://a/%C3%A9?b c"));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private sealed class Throwing
    {
        public override string ToString() => throw new InvalidOperationException("no text");
    }

    private sealed class Mute : IFormattable
    {
        public string ToString(string? format, IFormatProvider? formatProvider) => null!;
    }

    [Fact]
    public void Path_of_a_key_without_a_text_can_be_read()
    {
        Assert.Equal("[\"<Throwing>\"].Number", Find(new Throwing()).Path);
        Assert.Equal("/<Throwing>/number", Find(new Throwing()).JsonPointer);
        Assert.Equal("[\"\"].Number", Find(new Mute()).Path);
    }
}
