using System.ComponentModel.DataAnnotations;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ValidatorRs.AspNetCore.Tests;

public sealed class EndpointValidationTests
{
    private sealed record Item([property: Required] string? Sku, [property: Range(1, 9)] int Qty);

    private sealed record Cart([property: MinLength(1)] Item[] Items);

    private sealed class Limits
    {
        [Range(1, 10)]
        public int Max { get; set; }
    }

    private static async Task<WebApplication> StartAsync(CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.MapPost("/carts", (Cart cart) => Results.Ok(cart.Items.Length)).WithReflectiveValidation();
        await app.StartAsync(cancellationToken);
        return app;
    }

    [Fact]
    public async Task Filter_invalid_body_answers_problem_details_with_pointers()
    {
        await using var app = await StartAsync(TestContext.Current.CancellationToken);
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };

        using var response = await client.PostAsJsonAsync("/carts", new Cart([new Item("a", 1), new Item(null, 0)]), TestContext.Current.CancellationToken);
        var problem = await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(["#/items/1/sku", "#/items/1/qty"], problem.GetProperty("errors").EnumerateArray().Select(e => e.GetProperty("pointer").GetString()));
        Assert.Equal(["1", "9"], problem.GetProperty("errors")[1].GetProperty("args").EnumerateArray().Select(a => a.GetString()));
    }

    [Fact]
    public async Task Filter_valid_body_reaches_the_handler()
    {
        await using var app = await StartAsync(TestContext.Current.CancellationToken);
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };

        using var response = await client.PostAsJsonAsync("/carts", new Cart([new Item("a", 1)]), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public void ValidateReflectively_invalid_options_name_member_and_message()
    {
        var services = new ServiceCollection();
        services.AddOptions<Limits>().Configure(l => l.Max = 11).ValidateReflectively();
        using var provider = services.BuildServiceProvider();

        var exception = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IOptions<Limits>>().Value);

        Assert.StartsWith("Limits.Max: ", Assert.Single(exception.Failures), StringComparison.Ordinal);
    }
}
