using System.Text;
using System.Text.Json;
using ThreeGens.Json;
using ThreeGens.Tests.Json.Models;

namespace ThreeGens.Tests.Json;

/// <summary>Changes valid documents at random and compares with System.Text.Json: accepted or refused, and the value.</summary>
public sealed class FuzzTests
{
    private const int Rounds = 1500;

    // The same documents in every run, so that a red run is about the change; FUZZ_SEED looks at others.
    private static readonly int Seed = int.TryParse(
        Environment.GetEnvironmentVariable("FUZZ_SEED"), System.Globalization.CultureInfo.InvariantCulture, out var seed) ? seed : 20_261_125;

    private const string HalfPair = "refused for half a surrogate pair";

    private static readonly string[] Pieces =
        ["\"", "\\", "{", "}", "[", "]", ",", ":", "0", "1", "-", ".", "e", "E", "+", "true", "null", "\\u0041", "\\u00e", "\\n", "/", " ", "\n", "\t", "é", "😀", "\u0001", "00", "1e5", "\"\"", "\"a\":", "{}", "[]"];

    [Fact]
    public void Codec_mutated_orders_are_read_or_refused_as_by_the_framework() => Run(OrderJson.Default, OrderJson.Default.Serialize(ObjectTests.SampleOrder()));

    [Fact]
    public void Codec_mutated_scalars_are_read_or_refused_as_by_the_framework()
    {
        foreach (var row in FlatRecordTests.Values.Take(2))
        {
            Run(ScalarsJson.Default, JsonSerializer.Serialize(row.Data));
        }
    }

    [Fact]
    public void Codec_random_scalars_are_written_as_by_the_framework()
    {
        var seed = Seed;
        var random = new Random(seed);
        var bytes = new byte[64];
        for (var i = 0; i < 1000; i++)
        {
            random.NextBytes(bytes);
            var value = new Scalars
            {
                I32 = BitConverter.ToInt32(bytes, 0),
                I64 = BitConverter.ToInt64(bytes, 4) >> random.Next(64),
                U64 = BitConverter.ToUInt64(bytes, 12) >> random.Next(64),
                F64 = BitConverter.ToDouble(bytes, 20) is var d && double.IsFinite(d) ? d : 1,
                F32 = BitConverter.ToSingle(bytes, 28) is var f && float.IsFinite(f) ? f : 1,
                Money = new decimal(BitConverter.ToInt32(bytes, 32), random.Next(2) * BitConverter.ToInt32(bytes, 36), random.Next(2) * BitConverter.ToInt32(bytes, 40), bytes[44] > 127, (byte)(bytes[45] % 29)),
                Instant = new DateTime(random.NextInt64(DateTime.MaxValue.Ticks), (DateTimeKind)(bytes[46] % 2)),
                Offset = new DateTimeOffset(random.NextInt64(TimeSpan.TicksPerDay * 2, DateTime.MaxValue.Ticks - (TimeSpan.TicksPerDay * 2)), TimeSpan.FromMinutes(random.Next(-839, 839))),
                Duration = new TimeSpan(BitConverter.ToInt64(bytes, 48) >> random.Next(64)),
                Text = new string([.. Enumerable.Range(0, random.Next(40)).Select(_ => random.Next(20) == 0 ? (char)random.Next(0x10000) : (char)random.Next(32, 127))]),
                Bytes = bytes[..random.Next(64)],
            };

            var json = JsonSerializer.Serialize(value);
            Assert.True(json == ScalarsJson.Default.Serialize(value), $"seed {seed}: {json}\n{ScalarsJson.Default.Serialize(value)}");
            Assert.True(json == JsonSerializer.Serialize(ScalarsJson.Default.Deserialize(json)), $"seed {seed}: reading {json}");
        }
    }

    private static void Run<T>(JsonCodec<T> codec, string json)
    {
        var seed = Seed;
        var random = new Random(seed);
        for (var i = 0; i < Rounds; i++)
        {
            var mutated = Mutate(json, random);
            var expected = Outcome(() => JsonSerializer.Deserialize<T>(mutated));
            var actual = Outcome(() => codec.Deserialize(mutated));
            if (actual == HalfPair)
            {
                // The one difference that is meant: the framework does not look into strings it passes over.
                continue;
            }

            Assert.True(expected == actual, $"seed {seed}, round {i}: the framework gave {expected}, the codec {actual} for\n{mutated}");
        }
    }

    private static string Outcome<T>(Func<T?> read)
    {
        T? value;
        try
        {
            value = read();
        }
        catch (JsonReadException exception) when (exception.Reason.Contains("surrogate pair", StringComparison.Ordinal))
        {
            return HalfPair;
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException)
        {
            // A mutation can cut a surrogate pair in two: the framework says of a text that is no UTF-16 that its argument is wrong.
            return "refused";
        }

        try
        {
            return JsonSerializer.Serialize(value);
        }
        catch (ArgumentException)
        {
            return "not writable";
        }
    }

    private static string Mutate(string json, Random random)
    {
        var text = new StringBuilder(json);
        for (var n = random.Next(1, 3); n > 0; n--)
        {
            var at = random.Next(text.Length);
            switch (random.Next(4))
            {
                case 0:
                    text.Remove(at, Math.Min(random.Next(1, 6), text.Length - at));
                    break;
                case 1:
                    text.Insert(at, Pieces[random.Next(Pieces.Length)]);
                    break;
                case 2:
                    text[at] = (char)random.Next(32, 127);
                    break;
                default:
                    var piece = Pieces[random.Next(Pieces.Length)];
                    text.Remove(at, Math.Min(piece.Length, text.Length - at)).Insert(at, piece);
                    break;
            }
        }

        return text.ToString();
    }
}
