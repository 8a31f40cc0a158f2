using Microsoft.AspNetCore.Http;
using Storage.Contracts;

namespace Storage.Http;

/// <summary><c>GET /healthz</c>: 200 when the service can serve, else 503, with a line of text.</summary>
internal static class HealthEndpoint
{
    internal static async Task HandleAsync(HttpContext context, IStorage storage)
    {
        var health = await storage.HealthAsync(context.RequestAborted);
        context.Response.StatusCode = health.IsServing ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
        context.Response.ContentType = "text/plain; charset=utf-8";
        await context.Response.WriteAsync(health.IsServing ? "serving\n" : health.Detail + "\n", context.RequestAborted);
    }
}
