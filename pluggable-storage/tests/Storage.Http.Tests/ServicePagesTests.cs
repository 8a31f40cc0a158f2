using System.Net;
using System.Text.Json;
using ThreeGens;

namespace Storage.Http.Tests;

public sealed class ServicePagesTests : IAsyncLifetime
{
    private RunningServer _server = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _server = await RunningServer.StartAsync(Cancel);

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Healthz_of_serving_store_is_200() =>
        Assert.Equal("serving\n", await _server.Client.GetStringAsync(new Uri("/healthz", UriKind.Relative), Cancel));

    [Theory]
    [InlineData("POST", "/", "GET, HEAD")]
    [InlineData("POST", "/healthz", "GET, HEAD")]
    [InlineData("DELETE", "/metrics", "GET, HEAD")]
    [InlineData("PUT", "/v1/backends", "GET, HEAD")]
    [InlineData("OPTIONS", "/openapi.json", "GET, HEAD")]
    [InlineData("POST", "/v1/console/events", "GET")]
    [InlineData("GET", "/v1/console/kill", "POST")]
    [InlineData("PUT", "/v1/console/swap", "POST")]
    [InlineData("POST", "/v1/objects/key", "GET, HEAD, PUT, DELETE")]
    public async Task Method_that_a_path_does_not_take_is_405_and_names_those_it_takes(string method, string path, string allowed)
    {
        using var answer = await _server.SendAsync(new HttpMethod(method), path);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Equal(allowed, string.Join(", ", answer.Content.Headers.Allow));
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/healthz")]
    [InlineData("/metrics")]
    [InlineData("/v1/backends")]
    [InlineData("/openapi.json")]
    public async Task Head_of_a_page_is_its_head(string path)
    {
        using var get = await _server.SendAsync(HttpMethod.Get, path);
        using var head = await _server.SendAsync(HttpMethod.Head, path);

        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Equal(get.Content.Headers.ContentType, head.Content.Headers.ContentType);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(Cancel));
    }

    [Fact]
    public async Task Metrics_count_requests_by_method_and_status()
    {
        await _server.SendAsync(HttpMethod.Put, "/v1/objects/key", [1]);
        await _server.SendAsync(HttpMethod.Get, "/v1/objects/key");
        await _server.SendAsync(HttpMethod.Get, "/v1/objects/none");

        var text = await _server.Client.GetStringAsync(new Uri("/metrics", UriKind.Relative), Cancel);

        Assert.Contains("storage_http_requests_total{method=\"PUT\",status=\"204\"} 1\n", text, StringComparison.Ordinal);
        Assert.Contains("storage_http_requests_total{method=\"GET\",status=\"404\"} 1\n", text, StringComparison.Ordinal);
        Assert.Contains("storage_http_request_seconds_count 3\n", text, StringComparison.Ordinal);
        Assert.Contains("le=\"+Inf\"} 3\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Openapi_describes_every_path()
    {
        using var document = JsonDocument.Parse(await _server.Client.GetStringAsync(new Uri("/openapi.json", UriKind.Relative), Cancel));

        Assert.Equal("3.1.0", document.RootElement.GetProperty("openapi").GetString());
        Assert.Equal(
            ["/healthz", "/metrics", "/v1/backends", "/v1/objects/{key}"],
            document.RootElement.GetProperty("paths").EnumerateObject().Select(p => p.Name).Order());
    }

    [Fact]
    public async Task Events_give_the_state_at_once_and_again()
    {
        using var stream = await _server.Client.GetStreamAsync(new Uri("/v1/console/events", UriKind.Relative), Cancel);
        using var reader = new StreamReader(stream);
        for (var i = 0; i < 3; i++)
        {
            var line = await reader.ReadLineAsync(Cancel);
            Assert.StartsWith("data: {", line, StringComparison.Ordinal);
            using var state = JsonDocument.Parse(line!["data: ".Length..]);
            Assert.True(state.RootElement.GetProperty("serving").GetBoolean());
            Assert.Equal(2, state.RootElement.GetProperty("backends").GetArrayLength());
            Assert.Equal("", await reader.ReadLineAsync(Cancel));
        }
    }

    [Fact]
    public async Task Buttons_work_from_the_console_only()
    {
        var stranger = await _server.SendAsync(HttpMethod.Post, "/v1/console/kill");
        Assert.Equal(HttpStatusCode.Forbidden, stranger.StatusCode);
        _server.Control.Kill().Verify(Times.Never);

        var kill = await _server.SendAsync(HttpMethod.Post, "/v1/console/kill", null, ("X-Storage-Console", "1"));
        var swap = await _server.SendAsync(HttpMethod.Post, "/v1/console/swap?to=memory", null, ("X-Storage-Console", "1"));
        var wrong = await _server.SendAsync(HttpMethod.Post, "/v1/console/swap?to=none", null, ("X-Storage-Console", "1"));

        Assert.Equal(HttpStatusCode.OK, kill.StatusCode);
        _server.Control.Kill().Verify(Times.Once);
        Assert.Equal(HttpStatusCode.OK, swap.StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, wrong.StatusCode);
        _server.Control.SwapAsync(Arg.Is<SwapOrder>(o => o.Backend == "memory" && !o.Discard && o.Options.Count == 0), Arg.Any).Verify(Times.Once);
    }

    [Theory]
    [InlineData("to=")]
    [InlineData("to=%00")]
    [InlineData("to=memory&discard=perhaps")]
    [InlineData("to=memory&option=servers")]
    [InlineData("to=memory&option=")]
    [InlineData("to=memory&option=%3Dvalue")]
    public async Task Swap_request_that_breaks_a_rule_is_400_and_asks_nothing_of_the_router(string query)
    {
        var answer = await _server.SendAsync(HttpMethod.Post, "/v1/console/swap?" + query, null, ("X-Storage-Console", "1"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        _server.Control.SwapAsync(Arg.Any, Arg.Any).Verify(Times.Never);
    }

    [Fact]
    public async Task Swap_takes_the_options_of_the_backend()
    {
        var swap = await _server.SendAsync(
            HttpMethod.Post, "/v1/console/swap?to=memory&discard=true&option=a%3D1%3D2&option=b%3D%26c&option=b%3D", null, ("X-Storage-Console", "1"));

        Assert.Equal(HttpStatusCode.OK, swap.StatusCode);
        _server.Control.SwapAsync(
            Arg.Is<SwapOrder>(o => o.Discard && o.Options.Count == 2 && o.Options["a"] == "1=2" && o.Options["b"].Length == 0), Arg.Any).Verify(Times.Once);
    }

    [Fact]
    public async Task Backends_are_described_once_as_json_with_probes_and_log()
    {
        using var document = JsonDocument.Parse(await _server.Client.GetStringAsync(new Uri("/v1/backends", UriKind.Relative), Cancel));

        Assert.Equal(4711, document.RootElement.GetProperty("backends")[0].GetProperty("pid").GetInt32());
        Assert.True(document.RootElement.GetProperty("probes")[0].GetProperty("healthy").GetBoolean());
        Assert.Contains("plugin is ready", document.RootElement.GetProperty("log")[0].GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Metrics_say_which_backend_serves()
    {
        var text = await _server.Client.GetStringAsync(new Uri("/metrics", UriKind.Relative), Cancel);

        Assert.Contains("storage_backend_serving{backend=\"file-system\"} 1\n", text, StringComparison.Ordinal);
        Assert.Contains("storage_backend_serving{backend=\"memory\"} 0\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Console_in_chromium_shows_the_backends_and_its_button_kills()
    {
        var chromium = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Select(p => Path.Combine(p, "chromium")).FirstOrDefault(File.Exists);
        Assert.SkipWhen(chromium is null, "chromium is not installed: apt-get install chromium");
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        limit.CancelAfter(TimeSpan.FromSeconds(40));
        await using var page = await ChromiumPage.OpenAsync(chromium!, _server.Address, limit.Token);

        await UntilAsync(async () => (await page.EvaluateAsync("document.body.innerText", limit.Token)).Contains("4711", StringComparison.Ordinal), limit.Token);
        await page.EvaluateAsync("[...document.querySelectorAll('button')].find(b => b.textContent === 'kill').click()", limit.Token);
        await _server.Control.Kill().WithinAsync(TimeSpan.FromSeconds(30), cancellationToken: limit.Token);
        await UntilAsync(async () => (await page.EvaluateAsync("log.textContent", limit.Token)).Contains("kill: killed", StringComparison.Ordinal), limit.Token);

        Assert.Equal("serving", await page.EvaluateAsync("document.getElementById('state').textContent", limit.Token));
        Assert.Contains("<b>file-system-1</b>", await page.EvaluateAsync("document.getElementById('lines').textContent", limit.Token), StringComparison.Ordinal);
        Assert.Contains("healthy in 0.7 ms", await page.EvaluateAsync("document.getElementById('probe').textContent", limit.Token), StringComparison.Ordinal);
        Assert.Equal("1", await page.EvaluateAsync("document.querySelectorAll('#probes rect').length", limit.Token));
        await page.EvaluateAsync("[...document.querySelectorAll('button')].find(b => b.textContent === 'swap to').click()", limit.Token);
        await UntilAsync(async () => (await page.EvaluateAsync("log.textContent", limit.Token)).Contains("swapped to memory", StringComparison.Ordinal), limit.Token);
        var screenshot = Path.Combine(AppContext.BaseDirectory, "console.png");
        await File.WriteAllBytesAsync(screenshot, await page.ScreenshotAsync(limit.Token), Cancel);
        Assert.True(new FileInfo(screenshot).Length > 5000, "the screenshot is empty");
    }

    private static async Task UntilAsync(Func<Task<bool>> condition, CancellationToken cancellationToken)
    {
        while (!await condition())
        {
            await Task.Delay(50, cancellationToken);
        }
    }
}
