using System.IO.Pipelines;
using CsCheck;
using Microsoft.Extensions.Time.Testing;
using PluginKit.Protocol.Multiplexing;

namespace PluginKit.Tests.Protocol.Multiplexing;

/// <summary>The bytes on the wire, after hashicorp/yamux <c>spec.md</c>, and what a hostile peer achieves.</summary>
public sealed class YamuxSessionTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Client_writes_the_frames_of_the_specification()
    {
        var (session, peer) = Begin(isClient: true);

        var stream = session.Open();
        await stream.WriteAsync("hello"u8.ToArray(), Token);
        await stream.DisposeAsync();

        // version, type, flags, stream id, length: a window update with SYN, data, a window update with FIN.
        Assert.Equal("00" + "01" + "0001" + "00000001" + "00000000", await peer.ReadHexAsync(12));
        Assert.Equal("00" + "00" + "0000" + "00000001" + "00000005", await peer.ReadHexAsync(12));
        Assert.Equal(Convert.ToHexStringLower("hello"u8), await peer.ReadHexAsync(5));
        Assert.Equal("00" + "01" + "0004" + "00000001" + "00000000", await peer.ReadHexAsync(12));
        Assert.Equal(3u, session.Open().Id);
        await session.DisposeAsync();
    }

    [Fact]
    public async Task Server_acknowledges_a_stream_echoes_a_ping_and_says_goodbye()
    {
        var (session, peer) = Begin(isClient: false);

        await peer.WriteHexAsync("00" + "00" + "0001" + "00000001" + "00000002" + "6869");
        var stream = await session.AcceptAsync(Token);
        Assert.Equal("00" + "01" + "0002" + "00000001" + "00000000", await peer.ReadHexAsync(12));
        await peer.WriteHexAsync("00" + "02" + "0001" + "00000000" + "12345678");
        Assert.Equal("00" + "02" + "0002" + "00000000" + "12345678", await peer.ReadHexAsync(12));

        var bytes = new byte[2];
        await stream!.ReadExactlyAsync(bytes, Token);
        Assert.Equal("hi"u8.ToArray(), bytes);
        Assert.Equal(2u, session.Open().Id);
        Assert.Equal("00" + "01" + "0001" + "00000002" + "00000000", await peer.ReadHexAsync(12));
        await session.DisposeAsync();
        Assert.Equal("00" + "03" + "0000" + "00000000" + "00000000", await peer.ReadHexAsync(12));
    }

    [Fact]
    public async Task Half_of_the_window_read_is_granted_again()
    {
        var (session, peer) = Begin(isClient: false);
        await peer.WriteHexAsync("00" + "01" + "0001" + "00000001" + "00000000");
        var stream = await session.AcceptAsync(Token);
        await peer.ReadHexAsync(12);

        await peer.WriteHexAsync("00" + "00" + "0000" + "00000001" + "00020000");
        await peer.WriteAsync(new byte[0x20000]);
        await stream!.ReadExactlyAsync(new byte[0x20000], Token);

        Assert.Equal("00" + "01" + "0000" + "00000001" + "00020000", await peer.ReadHexAsync(12));
        await session.DisposeAsync();
    }

    [Theory]
    [InlineData("01" + "00" + "0000" + "00000001" + "00000000")] // another version
    [InlineData("00" + "09" + "0000" + "00000001" + "00000000")] // no such type
    [InlineData("00" + "01" + "0001" + "00000002" + "00000000")] // an id of the other side
    [InlineData("00" + "01" + "0001" + "00000000" + "00000000")] // the session is no stream
    [InlineData("00" + "01" + "0001" + "00000001" + "00000000" + "00" + "01" + "0001" + "00000001" + "00000000")] // twice the same
    public async Task Protocol_error_ends_the_session(string frames)
    {
        var (session, peer) = Begin(isClient: false);

        await peer.WriteHexAsync(frames);

        await session.Ended.WaitAsync(TimeSpan.FromSeconds(5), Token);
        Assert.Throws<IOException>(() => session.Open());
        await session.DisposeAsync();
    }

    [Fact]
    public async Task More_bytes_than_granted_end_the_session_and_its_streams()
    {
        var (session, peer) = Begin(isClient: false);
        await peer.WriteHexAsync("00" + "01" + "0001" + "00000001" + "00000000");
        var stream = await session.AcceptAsync(Token);

        await peer.WriteHexAsync("00" + "00" + "0000" + "00000001" + "00040001");
        await peer.WriteAsync(new byte[0x40001]);

        await session.Ended.WaitAsync(TimeSpan.FromSeconds(5), Token);
        await Assert.ThrowsAsync<IOException>(async () => await stream!.ReadExactlyAsync(new byte[0x40001], Token));
        await session.DisposeAsync();
    }

    [Fact]
    public async Task Streams_nobody_accepts_are_reset_beyond_the_backlog()
    {
        var (session, peer) = Begin(isClient: false);

        for (uint i = 0; i < 257; i++)
        {
            await peer.WriteHexAsync($"00010001{(2 * i) + 1:x8}00000000");
        }

        var last = "";
        for (var i = 0; i < 257; i++)
        {
            last = await peer.ReadHexAsync(12);
        }

        Assert.Equal("00" + "01" + "0008" + "00000201" + "00000000", last);
        await session.DisposeAsync();
    }

    [Fact]
    public async Task Peer_that_does_not_answer_pings_is_given_up()
    {
        var time = new FakeTimeProvider();
        var (session, _) = Begin(isClient: true, time);

        for (var i = 0; i < 100 && !session.Ended.IsCompleted; i++)
        {
            time.Advance(TimeSpan.FromSeconds(10));
            await Task.Delay(5, Token);
        }

        Assert.True(session.Ended.IsCompleted);
        await session.DisposeAsync();
    }

    [Fact]
    public async Task Any_bytes_leave_the_session_ended_or_waiting_never_thrown()
    {
        await Gen.Byte.Array[0, 200].SampleAsync(async bytes =>
        {
            var (session, peer) = Begin(isClient: false);
            await peer.WriteAsync(bytes);
            await peer.CompleteAsync();
            await session.Ended.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
            await session.DisposeAsync();
        }, iter: 300);
    }

    private static (YamuxSession Session, Peer Peer) Begin(bool isClient, TimeProvider? time = null)
    {
        var (there, back) = (new Pipe(), new Pipe());
        var session = YamuxSession.Start(new DuplexStream(there.Reader.AsStream(), back.Writer.AsStream()), isClient, time ?? TimeProvider.System);
        return (session, new Peer(there.Writer, back.Reader.AsStream()));
    }

    private sealed class Peer(PipeWriter output, Stream input)
    {
        public async Task<string> ReadHexAsync(int count)
        {
            var bytes = new byte[count];
            await input.ReadExactlyAsync(bytes, Token).AsTask().WaitAsync(TimeSpan.FromSeconds(10), Token);
            return Convert.ToHexStringLower(bytes);
        }

        public Task WriteHexAsync(string hex) => WriteAsync(Convert.FromHexString(hex));

        public async Task WriteAsync(byte[] bytes) => await output.WriteAsync(bytes, Token);

        public async Task CompleteAsync() => await output.CompleteAsync();
    }
}
