using System.Buffers;
using System.Text;
using System.Text.Json;
using ThreeGens.Json;
using ThreeGens.Tests.Json.Models;

namespace ThreeGens.Tests.Json.Conformance;

public sealed class ConformanceTests
{
    private static readonly string TooDeep = new string('[', 65) + new string(']', 65);

    [Fact]
    public void Corpus_is_at_least_as_large_as_the_public_suite()
    {
        Assert.True(AcceptedCases.All.Distinct().Count() >= 95, $"{AcceptedCases.All.Distinct().Count()} accepted");
        Assert.True(RefusedCases.All.Distinct().Count() + RefusedCases.NotUtf8.Length >= 188, $"{RefusedCases.All.Distinct().Count()} refused");
    }

    [Fact]
    public void Reader_accepts_every_document_the_rfc_allows() => Assert.Equal([], (string[])[.. AcceptedCases.All.Distinct().Where(c => !Accepts(c))]);

    [Fact]
    public void Reader_refuses_every_document_the_rfc_does_not_allow() => Assert.Equal([], (string[])[.. RefusedCases.All.Distinct().Where(Accepts)]);

    [Fact]
    public void Reader_passes_over_unwanted_values_as_strictly_as_over_wanted_ones()
    {
        Assert.Equal([], (string[])[.. AcceptedCases.All.Distinct().Where(c => !AcceptsUnknownMember(c))]);
        Assert.Equal([], (string[])[.. RefusedCases.All.Distinct().Where(AcceptsUnknownMember)]);
    }

    [Fact]
    public void Reader_agrees_with_the_framework_on_every_refusal_but_half_pairs() =>
        Assert.Equal([], (string[])[.. RefusedCases.All.Where(c => FrameworkAccepts(c) && !c.Contains("\\ud", StringComparison.OrdinalIgnoreCase))]);

    [Fact]
    public void Reader_refuses_bytes_that_are_no_utf8_in_wanted_and_unwanted_strings()
    {
        foreach (var bad in RefusedCases.NotUtf8)
        {
            byte[] inString = [(byte)'"', (byte)'x', .. bad, (byte)'"'];
            byte[] inName = [(byte)'{', .. inString, .. ":1}"u8];
            Assert.False(JsonText.IsValid(inString, out _), Convert.ToHexString(bad));
            Assert.False(JsonText.IsValid(inName, out _), Convert.ToHexString(bad));
            Assert.Throws<JsonReadException>(() => WrittenJson.Default.Deserialize([.. "{\"Value\":"u8, .. inString, (byte)'}']));
        }
    }

    [Fact]
    public void Reader_limits_depth_where_it_is_told()
    {
        Assert.False(Accepts(TooDeep));
        Assert.True(Accepts(TooDeep[1..^1]));
        Assert.True(JsonText.IsValid(Encoding.UTF8.GetBytes(TooDeep), out _, maxDepth: 65));
        Assert.True(JsonText.IsValid(Encoding.UTF8.GetBytes(new string('[', 5000) + new string(']', 5000)), out _, maxDepth: 5000));
        Assert.False(JsonText.IsValid(Encoding.UTF8.GetBytes(new string('[', 100_000)), out _));
    }

    [Fact]
    public void Reader_string_values_equal_those_of_the_framework()
    {
        foreach (var text in AcceptedCases.All.Where(c => c.StartsWith('"')))
        {
            var json = $$"""{"Value":{{text}}}""";

            Assert.Equal(JsonSerializer.Deserialize<Written>(json)!.Value, WrittenJson.Default.Deserialize(json)!.Value);
        }
    }

    [Fact]
    public void Codec_document_split_at_any_position_reads_the_same()
    {
        var json = OrderJson.Default.SerializeToUtf8Bytes(ObjectTests.SampleOrder());
        var whole = OrderJson.Default.Serialize(OrderJson.Default.Deserialize(json));
        for (var i = 0; i <= json.Length; i++)
        {
            Assert.Equal(whole, OrderJson.Default.Serialize(OrderJson.Default.Deserialize(Split(json, i))));
        }
    }

    private static ReadOnlySequence<byte> Split(byte[] json, int at)
    {
        var first = new Segment(json.AsMemory(0, at), 0);
        var last = first.Then(json.AsMemory(at));
        return new ReadOnlySequence<byte>(first, 0, last, last.Memory.Length);
    }

    private static bool Accepts(string json) => JsonText.IsValid(Encoding.UTF8.GetBytes(json), out _);

    private static bool AcceptsUnknownMember(string json) =>
        PointJson.Default.TryDeserialize(Encoding.UTF8.GetBytes($$"""{"unknown":{{json}},"X":1}"""), out _, out _);

    private static bool FrameworkAccepts(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private sealed class Segment : ReadOnlySequenceSegment<byte>
    {
        public Segment(ReadOnlyMemory<byte> memory, long index)
        {
            Memory = memory;
            RunningIndex = index;
        }

        public Segment Then(ReadOnlyMemory<byte> memory)
        {
            var next = new Segment(memory, RunningIndex + Memory.Length);
            Next = next;
            return next;
        }
    }
}
