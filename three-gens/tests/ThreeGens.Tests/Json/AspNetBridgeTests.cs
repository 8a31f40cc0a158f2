using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ThreeGens.Json;
using ThreeGens.Tests.Json.Models;

namespace ThreeGens.Tests.Json;

/// <summary>Serves a codec's type from a real ASP.NET Core server, with no other resolver that could do the work instead.</summary>
public sealed class AspNetBridgeTests : IAsyncLifetime
{
    private readonly HttpClient _client = new();
    private readonly TaskCompletionSource<Exception> _refusal = new();
    private WebApplication _application = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.ConfigureHttpJsonOptions(o =>
        {
            o.SerializerOptions.TypeInfoResolverChain.Clear();
            o.SerializerOptions.TypeInfoResolverChain.Add(OrderJson.Default);
        });
        builder.Services.Configure<Microsoft.AspNetCore.Routing.RouteHandlerOptions>(o => o.ThrowOnBadRequest = true);
        _application = builder.Build();
        _application.Use(async (context, next) =>
        {
            try
            {
                await next(context);
            }
            catch (BadHttpRequestException exception)
            {
                _refusal.TrySetResult(exception.InnerException!);
                context.Response.StatusCode = exception.StatusCode;
            }
        });
        _application.MapPost("/orders", (Order order) => order);
        await _application.StartAsync(Token);
        _client.BaseAddress = new Uri(_application.Urls.Single());
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _application.DisposeAsync();
    }

    [Fact]
    public async Task Body_is_read_and_written_by_the_codec()
    {
        var bytes = OrderJson.Default.SerializeToUtf8Bytes(ObjectTests.SampleOrder());

        using var response = await _client.PostAsync("/orders", Content(bytes), Token);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/json; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        Assert.Equal(bytes, await response.Content.ReadAsByteArrayAsync(Token));
    }

    [Fact]
    public async Task Wrong_body_is_a_bad_request_with_the_codecs_own_reason()
    {
        using var response = await _client.PostAsync("/orders", Content("{\"Id\":\n \"seven\"}"u8.ToArray()), Token);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var refusal = Assert.IsAssignableFrom<System.Text.Json.JsonException>(await _refusal.Task.WaitAsync(TimeSpan.FromSeconds(10), Token));
        Assert.Contains("Expected a number", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("$.Id", refusal.Message, StringComparison.Ordinal);
    }

    private static ByteArrayContent Content(byte[] bytes) => new(bytes) { Headers = { { "Content-Type", "application/json" } } };
}
