using System.Text;
using Storage.Engines.FileLog.Records;

namespace Storage.Engines.FileLog.Tests.Records;

public sealed class Crc32CTests
{
    // The check value of the CRC catalogue, and the examples of RFC 3720, appendix B.4.
    [Theory]
    [InlineData("123456789", 0xE3069283u)]
    [InlineData("", 0u)]
    public void Crc_of_known_text_is_the_published_one(string text, uint expected) =>
        Assert.Equal(expected, Crc32C.Compute(Encoding.ASCII.GetBytes(text)));

    [Fact]
    public void Crc_of_rfc_3720_examples_is_the_published_one()
    {
        Assert.Equal(0x8A9136AAu, Crc32C.Compute(new byte[32]));
        Assert.Equal(0x62A8AB43u, Crc32C.Compute(Enumerable.Repeat((byte)0xFF, 32).ToArray()));
        Assert.Equal(0x46DD794Eu, Crc32C.Compute(Enumerable.Range(0, 32).Select(i => (byte)i).ToArray()));
    }

    [Fact]
    public void Append_in_pieces_gives_the_checksum_of_the_whole()
    {
        var bytes = new byte[1000];
        new Random(1).NextBytes(bytes);

        for (var cut = 0; cut <= bytes.Length; cut += 7)
        {
            Assert.Equal(Crc32C.Compute(bytes), Crc32C.Append(Crc32C.Compute(bytes.AsSpan(0, cut)), bytes.AsSpan(cut)));
        }
    }
}
