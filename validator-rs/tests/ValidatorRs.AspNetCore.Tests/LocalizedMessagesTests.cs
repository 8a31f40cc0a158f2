using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using ValidatorRs.AspNetCore.Tests.Resources;

namespace ValidatorRs.AspNetCore.Tests;

public sealed class LocalizedMessagesTests
{
    private sealed record Line([property: System.ComponentModel.DataAnnotations.Range(1, 9)] int Qty, [property: System.ComponentModel.DataAnnotations.Required] string? Sku);

    [Theory]
    [InlineData("cs-CZ", "Počet kusů musí být od 1 do 9.")]
    [InlineData("en-GB", "The field Qty must be between 1 and 9.")]
    public async Task Filter_writes_messages_in_the_language_of_the_request(string language, string message)
    {
        await using var app = await StartAsync();

        var errors = await ErrorsAsync(app, language);

        Assert.Equal(message, errors[0].GetProperty("detail").GetString());
    }

    [Fact]
    public async Task Rule_without_a_text_in_the_resources_writes_its_own()
    {
        await using var app = await StartAsync();

        var errors = await ErrorsAsync(app, "cs-CZ");

        Assert.Equal("The Sku field is required.", errors[1].GetProperty("detail").GetString());
    }

    private static async Task<WebApplication> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddLocalization().AddReflectiveValidator<Texts>();
        var app = builder.Build();
        app.UseRequestLocalization("en-GB", "cs-CZ");
        app.MapPost("/lines", (Line line) => Results.Ok(line.Sku)).WithReflectiveValidation();
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }

    private static async Task<JsonElement> ErrorsAsync(WebApplication app, string language)
    {
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        using var response = await client.PostAsJsonAsync("/lines", new Line(0, null), TestContext.Current.CancellationToken);
        var problem = await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        return problem.GetProperty("errors");
    }
}
