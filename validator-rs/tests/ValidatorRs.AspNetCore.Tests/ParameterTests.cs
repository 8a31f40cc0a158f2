using System.ComponentModel.DataAnnotations;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;

namespace ValidatorRs.AspNetCore.Tests;

/// <summary>The attributes of an endpoint's parameters are rules too.</summary>
public sealed class ParameterTests
{
    private sealed record Item([property: Range(1, 9)] int Qty);

    private sealed class Store
    {
        [Required]
        public string? Connection => throw new InvalidOperationException("not open");
    }

    private static async Task<WebApplication> StartAsync(CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<Store>().AddKeyedSingleton<Store>("second");
        var app = builder.Build();
        var group = app.MapGroup("").WithReflectiveValidation();
        group.MapGet("/page", ([Range(1, 50)] int page, [FromQuery(Name = "q"), Rules("omitempty,min=3"), Display(Name = "The search")] string? query) => $"{page} {query}");
        group.MapGet("/tags", ([FromQuery, Each("min=2")] string[] tags) => tags.Length);
        group.MapPost("/items", ([MaxLength(1)] List<Item> items, [FromHeader(Name = "X-Key"), Required] string? key, CancellationToken stop) => $"{items.Count} {key} {stop.IsCancellationRequested}");
        group.MapGet("/stores", (Store first, [FromServices] Store again, [FromKeyedServices("second")] Store second) => "ok");
        group.MapGet("/wrong", ([Rules("nope")] int page) => page);
        await app.StartAsync(cancellationToken);
        return app;
    }

    private static async Task<(HttpStatusCode Status, string[] Errors)> SendAsync(HttpMethod method, string path, object? body = null)
    {
        await using var app = await StartAsync(TestContext.Current.CancellationToken);
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        var errors = response.StatusCode != HttpStatusCode.BadRequest ? []
            : (await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("errors").EnumerateArray().Select(e => $"{e.GetProperty("pointer")} {e.GetProperty("detail")}").ToArray();
        return (response.StatusCode, errors);
    }

    [Fact]
    public async Task Filter_parameter_that_breaks_its_attribute_is_answered_with_its_name()
    {
        Assert.Equal(["#/page The field page must be between 1 and 50."], (await SendAsync(HttpMethod.Get, "/page?page=51&q=abc")).Errors);
        Assert.Equal(["#/q The search must be at least 3 characters long."], (await SendAsync(HttpMethod.Get, "/page?page=50&q=ab")).Errors);
        Assert.Equal(HttpStatusCode.OK, (await SendAsync(HttpMethod.Get, "/page?page=50&q=abc")).Status);
        Assert.Equal(HttpStatusCode.OK, (await SendAsync(HttpMethod.Get, "/page?page=1")).Status);
        Assert.Equal(HttpStatusCode.InternalServerError, (await SendAsync(HttpMethod.Get, "/wrong?page=1")).Status);
    }

    [Fact]
    public async Task Filter_passes_over_services() => Assert.Equal(HttpStatusCode.OK, (await SendAsync(HttpMethod.Get, "/stores")).Status);

    [Fact]
    public async Task Filter_parameter_with_rules_for_elements_names_the_element() =>
        Assert.Equal(["#/tags/1 tags must be at least 2 characters long."], (await SendAsync(HttpMethod.Get, "/tags?tags=ab&tags=c")).Errors);

    [Fact]
    public async Task Filter_parameter_with_rules_is_validated_by_its_type_as_well()
    {
        Assert.Equal(
            ["#/items The field items must be a string or array type with a maximum length of '1'.", "#/1/qty The field Qty must be between 1 and 9."],
            (await SendAsync(HttpMethod.Post, "/items", new[] { new Item(1), new Item(0) })).Errors);
        Assert.Equal(["#/X-Key The X-Key field is required."], (await SendAsync(HttpMethod.Post, "/items", new[] { new Item(1) })).Errors);
    }
}
