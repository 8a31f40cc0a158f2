using System.Text.Json;
using ThreeGens.Tests.Json.Models;

namespace ThreeGens.Tests.Json;

public sealed class FlatRecordTests
{
    public static TheoryData<Scalars> Values =>
    [
        new Scalars(),
        new Scalars
        {
            Boolean = true, Byte = 255, SByte = -128, I16 = short.MinValue, U16 = ushort.MaxValue, I32 = int.MinValue,
            U32 = uint.MaxValue, I64 = long.MinValue, U64 = ulong.MaxValue, I128 = Int128.MinValue, U128 = UInt128.MaxValue,
            F16 = Half.MaxValue, F32 = float.Epsilon, F64 = -0.0, Money = decimal.MinValue, Letter = '\u00e9', Text = "a\"b\\c/d\u0001é😀\ud800<&>'+`",
            Id = Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e"), Instant = new DateTime(9999, 12, 31, 23, 59, 59, DateTimeKind.Utc).AddTicks(9_999_999),
            Offset = new DateTimeOffset(2026, 11, 22, 1, 2, 3, 40, TimeSpan.FromMinutes(-570)), Date = DateOnly.MaxValue, Time = TimeOnly.MaxValue,
            Duration = TimeSpan.MinValue, Link = new Uri("http://a/b?c=d&e#f"), Release = new Version(1, 2, 3, 4), Bytes = [0, 255, 62, 63], Maybe = 5, MaybeDate = DateTime.UnixEpoch,
        },
        new Scalars { F64 = 1e16, F32 = 1.1f, Money = 1.500m, I64 = 1, Text = new string('x', 5000), Instant = new DateTime(2020, 2, 29, 0, 0, 0, DateTimeKind.Local), Bytes = [] },
        new Scalars { F64 = double.MaxValue, Money = -0.000000000000000000000000001m, Text = new string('é', 700) + "ab", Duration = TimeSpan.FromTicks(1), Letter = '"' },
        new Scalars { F64 = 123456.789, Money = 79228162514264337593543950335m, Text = "exactly sixteen!", Maybe = 0 },
        new Scalars { Money = -0.5m, Text = "seventeen chars +", F32 = -1e-7f },
    ];

    [Theory]
    [MemberData(nameof(Values))]
    public void Codec_all_scalars_write_the_bytes_of_SystemTextJson(Scalars value) =>
        Assert.Equal(JsonSerializer.Serialize(value), ScalarsJson.Default.Serialize(value));

    [Theory]
    [MemberData(nameof(Values))]
    public void Codec_all_scalars_read_back_what_they_wrote(Scalars value)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(value);

        var read = ScalarsJson.Default.Deserialize(json);

        Assert.Equal(JsonSerializer.Serialize(JsonSerializer.Deserialize<Scalars>(json)), JsonSerializer.Serialize(read));
    }

    [Theory]
    [MemberData(nameof(Values))]
    public void Codec_indented_and_reordered_input_reads_the_same(Scalars value)
    {
        var properties = JsonSerializer.SerializeToNode(value)!.AsObject().Reverse().Select(p => KeyValuePair.Create(p.Key, p.Value?.DeepClone()));
        var json = new System.Text.Json.Nodes.JsonObject(properties).ToJsonString(Indented);

        var read = ScalarsJson.Default.Deserialize(json);

        Assert.Equal(JsonSerializer.Serialize(JsonSerializer.Deserialize<Scalars>(json)), JsonSerializer.Serialize(read));
    }

    [Fact]
    public void Codec_null_is_written_and_read_as_null()
    {
        Assert.Equal("null", ScalarsJson.Default.Serialize(null));
        Assert.Null(ScalarsJson.Default.Deserialize(" null "u8));
    }

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };
}
