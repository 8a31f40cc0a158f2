using PluginKit.Protocol.Handshake;

namespace PluginKit.Tests.Protocol.Handshake;

public sealed class HandshakeLineTests
{
    [Fact]
    public void ToString_without_tls_ends_with_an_empty_field_as_in_go()
    {
        Assert.Equal("1|2|unix|/tmp/p|grpc|", new HandshakeLine(2, PluginNetwork.Unix, "/tmp/p").ToString());
    }

    [Theory]
    [InlineData(true, "1|2|tcp|127.0.0.1:10000|grpc||true")]
    [InlineData(false, "1|2|tcp|127.0.0.1:10000|grpc||false")]
    public void ToString_with_field_seven_only_when_set(bool multiplex, string expected)
    {
        var line = new HandshakeLine(2, PluginNetwork.Tcp, "127.0.0.1:10000") { Multiplex = multiplex };

        Assert.Equal(expected, line.ToString());
    }
}
