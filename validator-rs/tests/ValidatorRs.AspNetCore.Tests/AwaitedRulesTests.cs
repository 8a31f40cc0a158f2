using System.ComponentModel.DataAnnotations;
using System.Net;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace ValidatorRs.AspNetCore.Tests;

public sealed class AwaitedRulesTests
{
    private sealed class Directory
    {
        public TaskCompletionSource Asked { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource<bool> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource GivenUp { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public async Task<bool> IsFreeAsync(CancellationToken cancellationToken)
        {
            Asked.SetResult();
            try
            {
                return await Answer.Task.WaitAsync(cancellationToken);
            }
            catch (OperationCanceledException)
            {
                GivenUp.SetResult();
                throw;
            }
        }
    }

    private sealed class FreeAttribute : AsyncValidationAttribute
    {
        protected override async Task<ValidationResult?> IsValidAsync(object? value, ValidationContext validationContext, CancellationToken cancellationToken) =>
            await validationContext.GetRequiredService<Directory>().IsFreeAsync(cancellationToken) ? ValidationResult.Success : new ValidationResult("taken");
    }

    private sealed class Account
    {
        [Free]
        public string? Login { get; init; }
    }

    [Theory]
    [InlineData(true, HttpStatusCode.OK)]
    [InlineData(false, HttpStatusCode.BadRequest)]
    public async Task Filter_waits_for_the_verdict_of_a_rule_with_the_services_of_the_request(bool isFree, HttpStatusCode status)
    {
        var directory = new Directory();
        await using var app = await StartAsync(directory);
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };

        var request = client.PostAsJsonAsync("/accounts", new Account { Login = "ada" }, TestContext.Current.CancellationToken);
        await Task.WhenAny(directory.Asked.Task, request);
        var isAnsweredEarly = request.IsCompleted;
        directory.Answer.SetResult(isFree);
        using var response = await request;

        Assert.False(isAnsweredEarly);
        Assert.Equal(status, response.StatusCode);
    }

    [Fact]
    public async Task Filter_gives_up_the_rule_when_the_client_hangs_up()
    {
        var directory = new Directory();
        await using var app = await StartAsync(directory);
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        using var hangUp = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);

        var request = client.PostAsJsonAsync("/accounts", new Account { Login = "ada" }, hangUp.Token);
        await Task.WhenAny(directory.Asked.Task, request);
        await hangUp.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => request);
        await directory.GivenUp.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
    }

    private static async Task<WebApplication> StartAsync(Directory directory)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddScoped(_ => directory);
        var app = builder.Build();
        app.MapPost("/accounts", (Account account) => Results.Ok(account.Login)).WithReflectiveValidation();
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }
}
