// NOCTX002: tokens that contexts offer.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Hosting;

namespace ContextToken;

class Job { public CancellationToken Aborted => default; }
class TwoTokens { public CancellationToken A => default; public CancellationToken B => default; }

class OrdersController : ControllerBase
{
    // situation: controller action
    public async Task Get() => await Task.Delay(1); // want NOCTX002
    // situation: action with a token of its own
    public async Task GetWith(CancellationToken ct) => await Task.Delay(1); // want NOCTX001
    // situation: static method of a controller: nothing to pass
    static async Task Load() => await Task.Delay(1);
}

class IndexModel : PageModel
{
    // situation: Razor page
    public async Task OnGetAsync() => await Task.Delay(1); // want NOCTX002
}

class ChatHub : Hub
{
    // situation: hub method
    public async Task Send(string text) => await Clients.All.SendAsync("m", text); // want NOCTX002
}

class TypedFilter : IAsyncActionFilter
{
    // situation: action filter
    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next) { await Task.Delay(1); await next(); } // want NOCTX002
}

class Middleware
{
    // situation: HttpContext parameter
    public async Task InvokeAsync(HttpContext context) => await Task.Delay(1); // want NOCTX002
    // situation: HttpRequest parameter
    async Task<string> Body(HttpRequest request) { using var r = new StreamReader(request.Body); return await r.ReadToEndAsync(); } // want NOCTX002
    // situation: the context is an argument: it carries the token
    Task Pass(HttpContext context) => Handle(context);
    Task Handle(HttpContext context, CancellationToken token = default) => Task.CompletedTask;
    // situation: endpoint filter
    async ValueTask<object?> Filter(EndpointFilterInvocationContext context) { await Task.Delay(1); return null; } // want NOCTX002
    // situation: minimal API lambda
    void Map(WebApplication app) => app.MapGet("/", async (HttpContext context) => await Task.Delay(1)); // want NOCTX002
    // situation: host lifetime
    async Task Lifetime(IHostApplicationLifetime lifetime) => await Task.Delay(1); // want NOCTX002
    // situation: own context type with one token
    async Task Own(Job job) => await Task.Delay(1); // want NOCTX002
    // situation: type with two tokens: no choice is made
    async Task Two(TwoTokens tokens) => await Task.Delay(1);
    // situation: a source as parameter
    async Task Source(CancellationTokenSource source) => await Task.Delay(1); // want NOCTX002
    // situation: the nearer parameter token wins
    async Task Both(HttpContext context, CancellationToken ct) => await Task.Delay(1, ct);
}

class Worker : BackgroundService
{
    // situation: BackgroundService gets a parameter
    protected override async Task ExecuteAsync(CancellationToken stoppingToken) => await Task.Delay(1); // want NOCTX001
}
