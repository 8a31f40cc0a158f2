using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using ThreeGens.Json;
using ThreeGens.Tests.Json.Models;

namespace ThreeGens.Tests.Json;

/// <summary>Asks System.Text.Json and a codec the same odd questions.</summary>
public sealed class ParityTests
{
    private static readonly JsonSerializerOptions InStrings = new()
    {
        NumberHandling = JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString,
    };

    [Theory]
    [InlineData("\"plain\"")]
    [InlineData("\" Plain \"")]
    [InlineData("\"Named\"")]
    [InlineData("\"by-hand\"")]
    [InlineData("\"BY-HAND\"")]
    [InlineData("\"7\"")]
    [InlineData("\"+7\"")]
    [InlineData("\" 7\"")]
    [InlineData("\"-1\"")]
    [InlineData("\"Plain,Third\"")]
    [InlineData("\"\"")]
    [InlineData("\",\"")]
    [InlineData("7")]
    [InlineData("null")]
    public void Enum_text_is_read_as_the_framework_reads_it(string json) => Alike($$"""{"Label":{{json}}}""", LabelsJson.Default);

    [Theory]
    [InlineData("Read, Write")]
    [InlineData("Read,")]
    [InlineData("Read, ")]
    [InlineData(",Read")]
    [InlineData("Read,,Write")]
    [InlineData("Read,2")]
    [InlineData("2,Read")]
    [InlineData("write , read")]
    [InlineData("3")]
    [InlineData("64")]
    public void Flags_text_is_read_as_the_framework_reads_it(string text) => Alike($$"""{"Marks":"{{text}}"}""", LabelsJson.Default);

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    [InlineData(-0.5)]
    public void Number_in_a_string_may_be_no_number_as_in_the_framework(double value)
    {
        var json = JsonSerializer.Serialize(new Quoted { D = value, F = (float)value, I = 3 }, InStrings);

        Assert.Equal(json, QuotedJson.Default.Serialize(new Quoted { D = value, F = (float)value, I = 3 }));
        Alike(json, QuotedJson.Default, InStrings);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    public async Task Pipe_that_begins_with_a_byte_order_mark_is_read(int seam)
    {
        byte[] document = [0xEF, 0xBB, 0xBF, .. "{\"Label\":\"Third\"}"u8];
        var pipe = new Pipe();
        await pipe.Writer.WriteAsync(document.AsMemory(0, seam), TestContext.Current.CancellationToken);
        await pipe.Writer.WriteAsync(document.AsMemory(seam), TestContext.Current.CancellationToken);
        await pipe.Writer.CompleteAsync();

        Assert.Equal(Label.Third, (await LabelsJson.Default.DeserializeAsync(pipe.Reader, TestContext.Current.CancellationToken))!.Label);
    }

    private static void Alike<T>(string json, JsonCodec<T> codec, JsonSerializerOptions? options = null) =>
        Assert.Equal(Outcome(() => JsonSerializer.Deserialize<T>(json, options)), Outcome(() => codec.Deserialize(Encoding.UTF8.GetBytes(json))));

    private static string Outcome<T>(Func<T?> read)
    {
        try
        {
            return JsonSerializer.Serialize(read(), InStrings);
        }
        catch (JsonException)
        {
            return "refused";
        }
    }
}
