using System.Buffers.Text;
using System.Net;
using System.Text;
using System.Text.Json;
using Storage.Engines.FileLog.Tests.Disks;

namespace Storage.Http.Tests;

public sealed class ObjectEndpointTests : IAsyncLifetime
{
    private RunningServer _server = null!;

    public async ValueTask InitializeAsync() => _server = await RunningServer.StartAsync(TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Theory]
    [InlineData("plain")]
    [InlineData("")]
    [InlineData("a/b")]
    [InlineData("a%2Fb%2f")]
    [InlineData("..")]
    [InlineData("../../etc/passwd")]
    [InlineData("%2e%2e")]
    [InlineData("//")]
    [InlineData("a%20b%25")]
    [InlineData("%C3%A9")]
    [InlineData("%F0%9F%92%BE")]
    public async Task Object_put_under_odd_path_is_read_back(string path)
    {
        var put = await _server.SendAsync(HttpMethod.Put, "/v1/objects/" + path, Encoding.UTF8.GetBytes("value of " + path));
        var get = await _server.SendAsync(HttpMethod.Get, "/v1/objects/" + path);

        Assert.Equal(HttpStatusCode.NoContent, put.StatusCode);
        Assert.Equal(HttpStatusCode.OK, get.StatusCode);
        Assert.Equal("value of " + path, await TextAsync(get));
        Assert.Equal(put.Headers.ETag, get.Headers.ETag);
    }

    [Fact]
    public async Task Object_key_that_no_path_carries_goes_in_the_query()
    {
        var path = "/v1/objects?key64=" + Base64Url.EncodeToString("a\0b"u8);

        await _server.SendAsync(HttpMethod.Put, path, "1"u8.ToArray());

        Assert.Equal("1", await TextAsync(await _server.SendAsync(HttpMethod.Get, path)));
    }

    [Theory]
    [InlineData("/v1/objects/%GG", "invalid-key", 400)]
    [InlineData("/v1/objects/%4", "invalid-key", 400)]
    [InlineData("/v1/objects/%C3%28", "invalid-key", 400)]
    [InlineData("/v1/objects", "invalid-key", 400)]
    [InlineData("/v1/objects?key64=!", "invalid-key", 400)]
    [InlineData("/v1/objects/none", "no-such-object", 404)]
    [InlineData("/elsewhere", "no-such-page", 404)]
    public async Task Get_that_cannot_be_answered_is_a_problem(string path, string type, int status)
    {
        var response = await _server.SendAsync(HttpMethod.Get, path);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        using var problem = JsonDocument.Parse(await TextAsync(response));
        Assert.Equal("urn:storage:" + type, problem.RootElement.GetProperty("type").GetString());
        Assert.Equal(status, problem.RootElement.GetProperty("status").GetInt32());
    }

    [Theory]
    [InlineData("bytes=0-3", 206, "0123", "bytes 0-3/10")]
    [InlineData("bytes=7-", 206, "789", "bytes 7-9/10")]
    [InlineData("bytes=-2", 206, "89", "bytes 8-9/10")]
    [InlineData("bytes=-20", 206, "0123456789", "bytes 0-9/10")]
    [InlineData("bytes=5-100", 206, "56789", "bytes 5-9/10")]
    [InlineData("bytes=3-1", 200, "0123456789", null)]
    [InlineData("bytes=0-1,3-4", 200, "0123456789", null)]
    [InlineData("lines=0-1", 200, "0123456789", null)]
    [InlineData("bytes=10-", 416, null, "bytes */10")]
    [InlineData("bytes=-0", 416, null, "bytes */10")]
    public async Task Get_with_range_gives_the_part(string range, int status, string? body, string? contentRange)
    {
        await _server.SendAsync(HttpMethod.Put, "/v1/objects/digits", "0123456789"u8.ToArray());

        var response = await _server.SendAsync(HttpMethod.Get, "/v1/objects/digits", null, ("Range", range));

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(contentRange, response.Content.Headers.ContentRange?.ToString());
        Assert.Equal(body ?? await TextAsync(response), await TextAsync(response));
    }

    [Fact]
    public async Task Head_with_range_describes_the_whole_value()
    {
        await _server.SendAsync(HttpMethod.Put, "/v1/objects/digits", "0123456789"u8.ToArray());

        var response = await _server.SendAsync(HttpMethod.Head, "/v1/objects/digits", null, ("Range", "bytes=0-3"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(10, response.Content.Headers.ContentLength);
    }

    [Fact]
    public async Task Put_with_if_none_match_of_another_version_says_whether_it_created()
    {
        var created = await _server.SendAsync(HttpMethod.Put, "/v1/objects/fresh", "1"u8.ToArray(), ("If-None-Match", "\"other\""));
        var replaced = await _server.SendAsync(HttpMethod.Put, "/v1/objects/fresh", "2"u8.ToArray(), ("If-None-Match", "\"other\""));

        Assert.Equal(HttpStatusCode.Created, created.StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, replaced.StatusCode);
    }

    [Fact]
    public async Task Put_with_if_match_replaces_only_the_version_it_names()
    {
        var first = (await _server.SendAsync(HttpMethod.Put, "/v1/objects/key", "1"u8.ToArray())).Headers.ETag!.Tag;
        var second = await _server.SendAsync(HttpMethod.Put, "/v1/objects/key", "2"u8.ToArray(), ("If-Match", first));
        var third = await _server.SendAsync(HttpMethod.Put, "/v1/objects/key", "3"u8.ToArray(), ("If-Match", first));

        Assert.Equal(HttpStatusCode.NoContent, second.StatusCode);
        Assert.Equal(HttpStatusCode.PreconditionFailed, third.StatusCode);
        Assert.Equal("2", await TextAsync(await _server.SendAsync(HttpMethod.Get, "/v1/objects/key")));
    }

    [Fact]
    public async Task Put_with_if_none_match_star_creates_once()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(i =>
            _server.SendAsync(HttpMethod.Put, "/v1/objects/once", [(byte)i], ("If-None-Match", "*"))));

        Assert.Single(answers, a => a.StatusCode == HttpStatusCode.Created);
        Assert.Equal(7, answers.Count(a => a.StatusCode == HttpStatusCode.PreconditionFailed));
    }

    [Fact]
    public async Task Increments_of_concurrent_clients_with_if_match_are_all_counted()
    {
        await _server.SendAsync(HttpMethod.Put, "/v1/objects/counter", [0]);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => IncrementAsync(10)));

        Assert.Equal(40, (await BytesAsync(await _server.SendAsync(HttpMethod.Get, "/v1/objects/counter")))[0]);
    }

    [Fact]
    public async Task Get_with_if_none_match_of_the_current_version_has_no_body()
    {
        var tag = (await _server.SendAsync(HttpMethod.Put, "/v1/objects/key", "1"u8.ToArray())).Headers.ETag!.Tag;

        var response = await _server.SendAsync(HttpMethod.Get, "/v1/objects/key", null, ("If-None-Match", $"\"other\", W/{tag}"));

        Assert.Equal(HttpStatusCode.NotModified, response.StatusCode);
        Assert.Empty(await BytesAsync(response));
    }

    [Fact]
    public async Task Delete_says_whether_the_object_was_there()
    {
        await _server.SendAsync(HttpMethod.Put, "/v1/objects/key", "1"u8.ToArray());

        Assert.Equal(HttpStatusCode.PreconditionFailed, (await _server.SendAsync(HttpMethod.Delete, "/v1/objects/key", null, ("If-Match", "\"x\""))).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await _server.SendAsync(HttpMethod.Delete, "/v1/objects/key")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await _server.SendAsync(HttpMethod.Delete, "/v1/objects/key")).StatusCode);
    }

    [Fact]
    public async Task Head_gives_the_length_and_no_body()
    {
        await _server.SendAsync(HttpMethod.Put, "/v1/objects/key", new byte[1234]);

        var response = await _server.SendAsync(HttpMethod.Head, "/v1/objects/key");

        Assert.Equal(1234, response.Content.Headers.ContentLength);
        Assert.Empty(await BytesAsync(response));
    }

    [Fact]
    public async Task Object_of_64_MiB_goes_through_and_one_byte_more_does_not()
    {
        var value = new byte[64 << 20];
        new Random(1).NextBytes(value);

        Assert.Equal(HttpStatusCode.NoContent, (await _server.SendAsync(HttpMethod.Put, "/v1/objects/large", value)).StatusCode);
        var read = await BytesAsync(await _server.SendAsync(HttpMethod.Get, "/v1/objects/large"));
        Assert.True(value.AsSpan().SequenceEqual(read));
        var refused = await _server.SendAsync(HttpMethod.Put, "/v1/objects/large", new byte[(64 << 20) + 1], ("Expect", "100-continue"));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, refused.StatusCode);
    }

    [Fact]
    public async Task Post_is_refused_with_what_is_allowed()
    {
        var response = await _server.SendAsync(HttpMethod.Post, "/v1/objects/key", [1]);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Contains("PUT", response.Content.Headers.Allow);
    }

    [Fact]
    public async Task Put_on_full_disk_is_507_and_on_broken_disk_503()
    {
        _server.Disk.Fault = o => o is DiskOperation.Write ? SimulatedDisk.Errno(28) : null;
        Assert.Equal(507, (int)(await _server.SendAsync(HttpMethod.Put, "/v1/objects/key", [1])).StatusCode);

        _server.Disk.Fault = o => o is DiskOperation.Sync ? SimulatedDisk.Errno(5) : null;
        var broken = await _server.SendAsync(HttpMethod.Put, "/v1/objects/key", [1]);
        Assert.Equal(503, (int)broken.StatusCode);
        Assert.Contains("outcome-unknown", await TextAsync(broken), StringComparison.Ordinal);
        Assert.Equal(503, (int)(await _server.SendAsync(HttpMethod.Get, "/healthz")).StatusCode);
    }

    private static Task<string> TextAsync(HttpResponseMessage response) =>
        response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    private static Task<byte[]> BytesAsync(HttpResponseMessage response) =>
        response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);

    private async Task IncrementAsync(int count)
    {
        while (count > 0)
        {
            var current = await _server.SendAsync(HttpMethod.Get, "/v1/objects/counter");
            var next = (byte)((await BytesAsync(current))[0] + 1);
            var put = await _server.SendAsync(HttpMethod.Put, "/v1/objects/counter", [next], ("If-Match", current.Headers.ETag!.Tag));
            count -= put.StatusCode == HttpStatusCode.NoContent ? 1 : 0;
        }
    }
}
