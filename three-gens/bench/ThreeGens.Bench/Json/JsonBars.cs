using System.Buffers;
using System.Text.Json;
using Measure;

namespace ThreeGens.Bench.Json;

/// <summary>Measures codecs against the generator of System.Text.Json, interleaved in one process.</summary>
internal static class JsonBars
{
    // Codecs are compiled while they are measured, the framework came compiled: a second and more of warm-up lets the JIT
    // finish with both, so that what is compared is what a service runs.
    private static readonly InterleavedOptions Options = new() { WarmUpRounds = 250, Rounds = 80 };

    public static IReadOnlyList<Bar> Measure()
    {
        var order = BenchOrder.Sample();
        var flat = new BenchFlat { Id = 7 };
        var orderJson = BenchOrderJson.Default.SerializeToUtf8Bytes(order);
        var flatJson = BenchFlatJson.Default.SerializeToUtf8Bytes(flat);
        if (!orderJson.AsSpan().SequenceEqual(JsonSerializer.SerializeToUtf8Bytes(order, BenchContext.Default.BenchOrder)))
        {
            throw new InvalidOperationException("The codec and the framework disagree on the order; nothing is comparable.");
        }

        return
        [
            .. Write("2 KB", order, BenchOrderJson.Default, BenchContext.Default.BenchOrder),
            .. Write("200 B", flat, BenchFlatJson.Default, BenchContext.Default.BenchFlat),
            .. Read("2 KB", 0.45, orderJson, BenchOrderJson.Default, BenchContext.Default.BenchOrder),
            .. Read("200 B", 0.40, flatJson, BenchFlatJson.Default, BenchContext.Default.BenchFlat),
            .. ReadInit(flatJson),
        ];
    }

    private static IEnumerable<Bar> Write<T>(
        string size, T value, ThreeGens.Json.JsonCodec<T> codec, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> framework)
    {
        var buffer = new ArrayBufferWriter<byte>(16 * 1024);
        using var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { SkipValidation = true });
        var result = InterleavedRun.Run(
        [
            Contender.Of("framework", () =>
            {
                buffer.ResetWrittenCount();
                writer.Reset(buffer);
                JsonSerializer.Serialize(writer, value, framework);
            }),
            Contender.Of("codec", () =>
            {
                buffer.ResetWrittenCount();
                codec.Serialize(buffer, value);
            }),
        ], Options);
        yield return new Bar($"JSON write {size} / System.Text.Json", result.Ratio("codec", "framework"), 0.55, BarDirection.AtMost, "ratio", result.IsConclusive);
        yield return new Bar($"JSON write {size} allocates", result["codec"].AllocatedBytes, 0.5, BarDirection.AtMost, "bytes");
    }

    private static IEnumerable<Bar> Read<T>(
        string size, double limit, byte[] json, ThreeGens.Json.JsonCodec<T> codec, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> framework)
    {
        var result = InterleavedRun.Run(
        [
            Contender.Of("framework", () => JsonSerializer.Deserialize(json, framework)),
            Contender.Of("codec", () => codec.Deserialize(json)),
        ], Options);
        yield return new Bar($"JSON read {size} / System.Text.Json", result.Ratio("codec", "framework"), limit, BarDirection.AtMost, "ratio", result.IsConclusive);
        yield return new Bar($"JSON read {size} bytes / System.Text.Json", result["codec"].AllocatedBytes / result["framework"].AllocatedBytes, 1.0, BarDirection.AtMost, "ratio");
    }

    private static IEnumerable<Bar> ReadInit(byte[] json)
    {
        var result = InterleavedRun.Run(
        [
            Contender.Of("settable", () => BenchFlatJson.Default.Deserialize(json)),
            Contender.Of("init", () => BenchInitJson.Default.Deserialize(json)),
        ], Options);
        yield return new Bar("JSON read of required init / settable", result.Ratio("init", "settable"), 1.10, BarDirection.AtMost, "ratio", result.IsConclusive);
        yield return new Bar("JSON read of required init, extra bytes", result["init"].AllocatedBytes - result["settable"].AllocatedBytes, 0.5, BarDirection.AtMost, "bytes");
    }
}
