using System.Buffers;
using System.Text;
using PluginKit.Host.Calls.Hpack;

namespace PluginKit.Tests.Host.Calls;

/// <summary>Header blocks, against the examples of RFC 7541, appendix C.</summary>
public sealed class HeaderBlockTests
{
    [Theory]
    [InlineData("f1e3c2e5f23a6ba0ab90f4ff", "www.example.com")]
    [InlineData("a8eb10649cbf", "no-cache")]
    [InlineData("25a849e95ba97d7f", "custom-key")]
    [InlineData("25a849e95bb8e8b4bf", "custom-value")]
    [InlineData("6402", "302")]
    [InlineData("aec3771a4b", "private")]
    [InlineData("d07abe941054d444a8200595040b8166e082a62d1bff", "Mon, 21 Oct 2013 20:13:21 GMT")]
    [InlineData("9d29ad171863c78f0b97c8e9ae82ae43d3", "https://www.example.com")]
    [InlineData("94e7821dd7f2e6c7b335dfdfcd5b3960d5af27087f3672c1ab270fb5291f9587316065c003ed4ee5b1063d5007", "foo=ASDJKHQKBZXOQWEOPIUAXQWEOIU; max-age=3600; version=1")]
    public void Huffman_decodes_the_examples(string encoded, string expected)
    {
        var decoded = new byte[200];

        var length = HuffmanCode.Decode(Convert.FromHexString(encoded), decoded);

        Assert.Equal(expected, Encoding.ASCII.GetString(decoded, 0, length));
    }

    [Theory]
    [InlineData("ffffffff")] // the end-of-string symbol
    [InlineData("18")] // padding of zeros
    [InlineData("f1e3c2e5f23a6ba0ab90f4ffff")] // a byte of padding
    public void Huffman_refuses_what_the_code_forbids(string encoded) =>
        Assert.Throws<InvalidDataException>(() => HuffmanCode.Decode(Convert.FromHexString(encoded), new byte[200]));

    [Theory]
    [InlineData("400a637573746f6d2d6b65790d637573746f6d2d686561646572", "custom-key: custom-header")]
    [InlineData("040c2f73616d706c652f70617468", ":path: /sample/path")]
    [InlineData("100870617373776f726406736563726574", "password: secret")]
    [InlineData("82", ":method: GET")]
    [InlineData("828684418cf1e3c2e5f23a6ba0ab90f4ff", ":method: GET|:scheme: http|:path: /|:authority: www.example.com")]
    [InlineData("488264025885aec3771a4b6196d07abe941054d444a8200595040b8166e082a62d1bff6e919d29ad171863c78f0b97c8e9ae82ae43d3", ":status: 302|cache-control: private|date: Mon, 21 Oct 2013 20:13:21 GMT|location: https://www.example.com")]
    public void Read_gives_the_headers_of_the_examples(string block, string expected) => Assert.Equal(expected, Read(Convert.FromHexString(block)));

    [Theory]
    [InlineData("be")] // an entry of the dynamic table
    [InlineData("80")] // number 0
    [InlineData("3fe11f")] // a table of 4096 bytes
    [InlineData("ffffffffff7f")] // a number beyond all
    [InlineData("400a6375")] // a string longer than the block
    [InlineData("40")]
    public void Read_refuses_blocks_that_are_none(string block) =>
        Assert.Throws<InvalidDataException>(() => Read(Convert.FromHexString(block)));

    [Fact]
    public void Read_of_any_bytes_ends()
    {
        var random = new Random(7);
        for (var i = 0; i < 20_000; i++)
        {
            var block = new byte[random.Next(1, 60)];
            random.NextBytes(block);
            try
            {
                Read(block);
            }
            catch (InvalidDataException)
            {
                // Most are none.
            }
        }
    }

    [Fact]
    public void Write_says_constants_once_and_numbers_them_afterwards()
    {
        var writer = new HeaderBlockWriter(isSecure: false, 4096);

        var (first, second, other) = (Write(writer, "/a.B/C", "1m"), Write(writer, "/a.B/C", "22m"), Write(writer, "/a.B/D", "3m"));

        Assert.True(first.Length > 60);
        // POST, http, path, authority, content-type, te, and the number of grpc-timeout with its value.
        Assert.Equal("83 86 C2 C1 C0 BF 0F 2F 03 32 32 6D", BitConverter.ToString(second).Replace('-', ' '));
        Assert.Contains("/a.B/D", Encoding.ASCII.GetString(other), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_to_a_peer_without_a_table_repeats_everything()
    {
        var writer = new HeaderBlockWriter(isSecure: true, 0);

        var (first, second) = (Write(writer, "/a.B/C", "1m"), Write(writer, "/a.B/C", "1m"));

        Assert.Equal(0x20, first[0]);
        Assert.Equal(first[1..], second);
        Assert.Equal(
            ":method: POST|:scheme: https|:path: /a.B/C|:authority: localhost|content-type: application/grpc|te: trailers|grpc-timeout: 1m", Read(second));
    }

    private static byte[] Write(HeaderBlockWriter writer, string path, string timeout)
    {
        var output = new ArrayBufferWriter<byte>();
        writer.WriteCall(output, path);
        writer.WriteVarying(output, "grpc-timeout", Encoding.ASCII.GetBytes(timeout));
        return output.WrittenSpan.ToArray();
    }

    private static string Read(byte[] block)
    {
        var headers = new List<string>();
        new HeaderBlockReader().Read(block, (name, value) => headers.Add($"{Encoding.ASCII.GetString(name)}: {Encoding.ASCII.GetString(value)}"));
        return string.Join('|', headers);
    }
}
