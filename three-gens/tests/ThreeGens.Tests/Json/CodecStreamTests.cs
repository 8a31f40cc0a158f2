using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using ThreeGens.Json;
using ThreeGens.Tests.Json.Models;

namespace ThreeGens.Tests.Json;

public sealed class CodecStreamTests
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n" };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Codec_stream_and_pipe_round_trip()
    {
        var order = ObjectTests.SampleOrder();
        using var stream = new MemoryStream();
        await OrderJson.Default.SerializeAsync(stream, order, Token);
        var pipe = new Pipe();
        await OrderJson.Default.SerializeAsync(pipe.Writer, order, Token);
        await pipe.Writer.CompleteAsync();

        var fromStream = await OrderJson.Default.DeserializeAsync(new Trickle([0xEF, 0xBB, 0xBF, .. stream.ToArray()], 3), Token);
        var fromPipe = await OrderJson.Default.DeserializeAsync(pipe.Reader, Token);

        Assert.Equal(JsonSerializer.Serialize(order), Encoding.UTF8.GetString(stream.ToArray()));
        Assert.Equal(JsonSerializer.Serialize(order), JsonSerializer.Serialize(fromStream));
        Assert.Equal(JsonSerializer.Serialize(order), JsonSerializer.Serialize(fromPipe));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(4096)]
    public async Task Codec_streamed_array_gives_the_elements_whatever_the_pieces(int piece)
    {
        var json = " [ {\"X\":1,\"Y\":2} ,\n{\"X\":3,\"n\":\"]}\\\"\",\"m\":[[{}]]},{} ] ";

        var read = new List<Point>();
        await foreach (var point in PointJson.Default.DeserializeAsyncEnumerable(new Trickle(Encoding.UTF8.GetBytes(json), piece), Token))
        {
            read.Add(point);
        }

        Assert.Equal([new Point(1, 2), new Point(3, 0), default], read);
    }

    [Theory]
    [InlineData("", "$", 1, 1)]
    [InlineData("{}", "$", 1, 1)]
    [InlineData("[", "$[0]", 1, 2)]
    [InlineData("[{},]", "$[1]", 1, 5)]
    [InlineData("[{}\n,{\"X\":\n  true}]", "$[1].X", 3, 3)]
    [InlineData("[{} {}]", "$", 1, 5)]
    [InlineData("[{}]x", "$", 1, 5)]
    [InlineData("[{}", "$", 1, 4)]
    [InlineData("[{\"X\":1]", "$[0].X", 1, 8)]
    public async Task Codec_streamed_array_with_a_fault_says_where(string json, string path, int line, int column)
    {
        var error = await Assert.ThrowsAsync<JsonReadException>(async () =>
        {
            await foreach (var _ in PointJson.Default.DeserializeAsyncEnumerable(new Trickle(Encoding.UTF8.GetBytes(json), 2), Token))
            {
            }
        });

        Assert.Equal((path, line - 1L, column - 1L), (error.Path, error.LineNumber, error.BytePositionInLine));
    }

    [Fact]
    public async Task Codec_values_that_come_one_by_one_are_written_as_one_array()
    {
        using var stream = new MemoryStream();

        await PointJson.Default.SerializeAsync(stream, Points(3000), Token);

        Assert.Equal(3000, JsonSerializer.Deserialize<Point[]>(stream.ToArray())!.Length);
    }

    [Fact]
    public async Task Codec_cancelled_token_stops_reading() =>
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
            await OrderJson.Default.DeserializeAsync(new Trickle([1], 1), new CancellationToken(canceled: true)));

    [Theory]
    [InlineData("{\"Id\":1,\n \"Lines\":[{},{\"Price\":\"x\"}]}", "$.Lines[1].Price", 2, 23)]
    [InlineData("{\"Id\":1.5}", "$.Id", 1, 7)]
    [InlineData("{\"Buyer\":{\"Name\":3}}", "$.Buyer.Name", 1, 18)]
    [InlineData("{\"Tags\":{\"a b\":{}}}", "$.Tags['a b']", 1, 16)]
    [InlineData("[]", "$", 1, 1)]
    public void Codec_fault_says_path_line_and_column(string json, string path, int line, int column)
    {
        Assert.False(OrderJson.Default.TryDeserialize(Encoding.UTF8.GetBytes(json), out _, out var error));

        Assert.Equal((path, line - 1L, column - 1L), (error.Path, error.LineNumber, error.BytePositionInLine));
    }

    [Fact]
    public void Codec_in_front_of_the_framework_serves_its_type()
    {
        var options = new JsonSerializerOptions { TypeInfoResolver = System.Text.Json.Serialization.Metadata.JsonTypeInfoResolver.Combine(OrderJson.Default, PointJson.Default) };
        var order = ObjectTests.SampleOrder();

        var json = JsonSerializer.Serialize(order, options);

        Assert.Equal(JsonSerializer.Serialize(order), json);
        Assert.Equal(json, JsonSerializer.Serialize(JsonSerializer.Deserialize<Order>(json, options), options));
        Assert.Equal("""{"X":1,"Y":2}""", JsonSerializer.Serialize(new Point(1, 2), options));
    }

    [Fact]
    public void Codec_indented_text_is_that_of_the_framework()
    {
        Assert.Equal(JsonSerializer.Serialize(ObjectTests.SampleOrder(), Indented), OrderJson.Default.SerializeIndented(ObjectTests.SampleOrder()));
    }

    [Fact]
    public void Codec_writing_to_a_reused_buffer_allocates_nothing()
    {
        var order = ObjectTests.SampleOrder();
        var buffer = new System.Buffers.ArrayBufferWriter<byte>(8192);
        OrderJson.Default.Serialize(buffer, order);
        var before = GC.GetAllocatedBytesForCurrentThread();

        for (var i = 0; i < 100; i++)
        {
            buffer.ResetWrittenCount();
            OrderJson.Default.Serialize(buffer, order);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static async IAsyncEnumerable<Point> Points(int count)
    {
        for (var i = 0; i < count; i++)
        {
            await Task.CompletedTask;
            yield return new Point(i, -i);
        }
    }

    /// <summary>Gives a few bytes a read, as a slow peer does.</summary>
    private sealed class Trickle(byte[] bytes, int piece) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(piece, buffer.Length)], cancellationToken);
    }
}
