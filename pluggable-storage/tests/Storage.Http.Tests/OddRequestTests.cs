using System.Net.Sockets;
using System.Text;

namespace Storage.Http.Tests;

/// <summary>Bytes no well-behaved client sends, straight to the socket.</summary>
public sealed class OddRequestTests : IAsyncLifetime
{
    private RunningServer _server = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _server = await RunningServer.StartAsync(Cancel);

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Theory]
    [InlineData("GET /v1/objects/%zz HTTP/1.1\r\nHost: x\r\n\r\n", "400")]
    [InlineData("GET /v1/objects/%C3%28 HTTP/1.1\r\nHost: x\r\n\r\n", "400")]
    [InlineData("GET /v1/objects/%ED%A0%80 HTTP/1.1\r\nHost: x\r\n\r\n", "400")]
    [InlineData("GET /v1/objects/% HTTP/1.1\r\nHost: x\r\n\r\n", "400")]
    [InlineData("GET /v1/objects?key64=*** HTTP/1.1\r\nHost: x\r\n\r\n", "400")]
    [InlineData("GET /v1/objects HTTP/1.1\r\nHost: x\r\n\r\n", "400")]
    [InlineData("BREW /v1/objects/pot HTTP/1.1\r\nHost: x\r\n\r\n", "405")]
    [InlineData("PUT /v1/objects/k HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n", "400")]
    [InlineData("PUT /v1/objects/k HTTP/1.1\r\nHost: x\r\nContent-Length: 67108865\r\n\r\n", "413")]
    [InlineData("PUT /v1/objects/k HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabcd", "400")]
    [InlineData("PUT /v1/objects/k HTTP/1.1\r\nHost: x\r\nContent-Range: bytes 0-1/2\r\nContent-Length: 1\r\n\r\na", "400")]
    [InlineData("PUT /v1/objects/k HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n", "400")]
    [InlineData("PUT /v1/objects/k HTTP/1.1\r\nHost: x\r\nIf-Match: *\r\nIf-None-Match: *\r\nContent-Length: 1\r\n\r\na", "412")]
    [InlineData("PUT /v1/objects/k HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffffff\r\na", "400")]
    [InlineData("PUT http://x/v1/objects/a%2f/../b HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\n\r\na", "204")]
    [InlineData("GET http://x?/v1 HTTP/1.1\r\nHost: x\r\n\r\n", "200")]
    [InlineData("GET / HTTP/1.1\r\n\r\n", "400")]
    [InlineData("nonsense\r\n\r\n", "400")]
    public async Task Odd_request_gets_a_status_and_the_service_goes_on(string request, string status)
    {
        var answer = await ExchangeAsync(Encoding.ASCII.GetBytes(request));

        Assert.StartsWith("HTTP/1.1 " + status, answer, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", answer, StringComparison.Ordinal);
        await AssertServesAsync();
    }

    [Fact]
    public async Task Key_over_64_KiB_is_400_and_one_of_64_KiB_is_stored()
    {
        using var stored = await _server.SendAsync(HttpMethod.Put, "/v1/objects/" + new string('k', 65_536), [1]);
        using var refused = await _server.SendAsync(HttpMethod.Put, "/v1/objects/" + new string('k', 65_537), [1]);
        using var wide = await _server.SendAsync(HttpMethod.Put, "/v1/objects/" + string.Concat(Enumerable.Repeat("%C3%A9", 32_769)), [1]);

        Assert.Equal(204, (int)stored.StatusCode);
        Assert.Equal(400, (int)refused.StatusCode);
        Assert.Contains("65536 bytes", await refused.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        Assert.Equal(400, (int)wide.StatusCode);
    }

    [Fact]
    public async Task Chunked_body_over_the_limit_is_413_and_stores_nothing()
    {
        using var content = new StreamContent(new ZeroStream((64 << 20) + 1));
        using var request = new HttpRequestMessage(HttpMethod.Put, new Uri("/v1/objects/large", UriKind.Relative)) { Content = content };
        request.Headers.TransferEncodingChunked = true;
        try
        {
            using var answer = await _server.Client.SendAsync(request, Cancel);
            Assert.Equal(413, (int)answer.StatusCode);
        }
        catch (HttpRequestException)
        {
            // The server may close while the client still sends.
        }

        using var read = await _server.SendAsync(HttpMethod.Get, "/v1/objects/large");
        Assert.Equal(404, (int)read.StatusCode);
    }

    [Fact]
    public async Task Upload_that_is_broken_off_stores_nothing()
    {
        using (var client = await ConnectAsync())
        {
            await client.GetStream().WriteAsync("PUT /v1/objects/half HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000\r\n\r\nabc"u8.ToArray(), Cancel);
        }

        await AssertServesAsync();
        using var read = await _server.SendAsync(HttpMethod.Get, "/v1/objects/half");
        Assert.Equal(404, (int)read.StatusCode);
    }

    private async Task AssertServesAsync()
    {
        using var put = await _server.SendAsync(HttpMethod.Put, "/v1/objects/alive", [1]);
        Assert.Equal(204, (int)put.StatusCode);
    }

    private async Task<TcpClient> ConnectAsync()
    {
        var client = new TcpClient();
        await client.ConnectAsync(_server.Address.Host, _server.Address.Port, Cancel);
        return client;
    }

    private async Task<string> ExchangeAsync(byte[] request)
    {
        using var client = await ConnectAsync();
        var stream = client.GetStream();
        await stream.WriteAsync(request, Cancel);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        limit.CancelAfter(TimeSpan.FromSeconds(10));
        var (answer, buffer) = ("", new byte[8192]);
        while (!answer.Contains("\r\n\r\n", StringComparison.Ordinal))
        {
            var count = await stream.ReadAsync(buffer, limit.Token);
            if (count == 0)
            {
                break;
            }

            answer += Encoding.ASCII.GetString(buffer, 0, count);
        }

        return answer;
    }

    /// <summary>So many zeros, of unknown length to the client that sends them.</summary>
    private sealed class ZeroStream(long length) : Stream
    {
        private long _left = length;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = (int)Math.Min(_left, count);
            buffer.AsSpan(offset, read).Clear();
            _left -= read;
            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
