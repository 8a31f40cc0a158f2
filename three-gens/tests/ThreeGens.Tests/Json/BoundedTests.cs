using System.Text;
using System.Text.Json;
using ThreeGens.Tests.Json.Models;

namespace ThreeGens.Tests.Json;

/// <summary>Compares runs of members with System.Text.Json, in buffers that hold not a byte more than was reserved.</summary>
public sealed class BoundedTests
{
    private static readonly string?[] Texts =
    [
        null, "", "a", "abc", "abcd", "abcdefg", "abcdefgh", "abcdefghijklmno", "abcdefghijklmnop", "abcdefghijklmnopq", "\"", "é", "abc\ud800", "日本語",
        new('x', 300), new('+', 700),
    ];

    public static TheoryData<Bounded> Extremes =>
    [
        new Bounded(),
        new Bounded
        {
            I8 = sbyte.MinValue, U16 = ushort.MaxValue, I32 = int.MinValue, U32 = uint.MaxValue, I64 = long.MinValue, U64 = ulong.MaxValue,
            F = -3.4028235E+38f, D = -2.2250738585072014E-308, M = decimal.MinValue, G = Guid.AllBitsSet,
            At = DateTime.SpecifyKind(DateTime.MaxValue, DateTimeKind.Local), Seen = new DateTimeOffset(DateTime.MaxValue.AddDays(-1), TimeSpan.FromHours(-14)),
            Day = DateOnly.MaxValue, Hour = TimeOnly.MaxValue, Span = TimeSpan.MinValue, Version = new Version(int.MaxValue, int.MaxValue, int.MaxValue, int.MaxValue),
            MaybeInt = int.MinValue, MaybeAt = DateTime.MaxValue, MaybeDecimal = new decimal(-1, -1, -1, true, 28), Weekday = (DayOfWeek)int.MinValue,
            Link = new Uri("http://example.org/?a=b&c=d'", UriKind.Absolute), Longs = [long.MinValue, 0, long.MaxValue], Instants = [DateTimeOffset.MaxValue, null],
            Doubles = [double.MinValue, -0.0, 0.001, -1.5, 999999999999.999, 1e12, 1e15, 0.0015, 0.1 + 0.2, double.Epsilon],
        },
        new Bounded { M = new decimal(1, 0, 0, true, 28), MaybeDecimal = -0.00m, D = 5e-324, F = 1e-45f, B = true, Span = TimeSpan.MaxValue },
    ];

    [Theory]
    [MemberData(nameof(Extremes))]
    public void Write_extreme_members_stays_inside_its_reservations(Bounded value)
    {
        foreach (var text in Texts)
        {
            IsWrittenAlike(value with { First = text, Middle = text, Last = text });
        }
    }

    [Fact]
    public void Write_random_numbers_gives_the_framework_s_text()
    {
        var random = new Random(20261125);
        for (var i = 0; i < 20_000; i++)
        {
            var digits = random.Next(0, 7);
            IsWrittenAlike(new Bounded
            {
                D = i % 2 == 0 ? Math.Round((random.NextDouble() - 0.5) * Math.Pow(10, random.Next(0, 15)), digits) : Finite(random.NextInt64()),
                I64 = random.NextInt64() >> random.Next(0, 63),
                U64 = (ulong)random.NextInt64() << random.Next(0, 2),
                M = new decimal(random.Next(), random.Next(), i % 3 == 0 ? random.Next() : 0, i % 2 == 0, (byte)random.Next(0, 29)),
                At = new DateTime(random.NextInt64(DateTime.MaxValue.Ticks), (DateTimeKind)(i % 2)),
                Span = new TimeSpan(random.NextInt64()),
            });
        }
    }

    [Fact]
    public void Write_every_unit_of_utf16_escapes_as_the_framework_does()
    {
        for (var unit = 0; unit <= char.MaxValue; unit += 61)
        {
            IsWrittenAlike(new Bounded { First = new string((char)unit, 5), Middle = "padding of it" + (char)unit });
        }

        for (var unit = 0; unit < 256; unit++)
        {
            IsWrittenAlike(new Bounded { First = $"{(char)unit}", Middle = $"four{(char)unit}", Last = $"sixteen and more {(char)unit}" });
        }
    }

    private static double Finite(long bits) => BitConverter.Int64BitsToDouble(bits) is var value && double.IsFinite(value) ? value : 0;

    private static void IsWrittenAlike(Bounded value)
    {
        var tight = new TightBuffer();
        BoundedJson.Default.Serialize(tight, value);
        var expected = JsonSerializer.SerializeToUtf8Bytes(value);
        if (!tight.Written.SequenceEqual(expected))
        {
            Assert.Equal(Encoding.UTF8.GetString(expected), Encoding.UTF8.GetString(tight.Written));
        }
    }
}
