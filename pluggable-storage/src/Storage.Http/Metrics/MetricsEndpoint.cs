using Microsoft.AspNetCore.Http;

namespace Storage.Http.Metrics;

/// <summary><c>GET /metrics</c>, for Prometheus.</summary>
internal static class MetricsEndpoint
{
    internal static Task HandleAsync(HttpContext context, RequestMetrics metrics, IServiceControl? control)
    {
        context.Response.ContentType = "text/plain; version=0.0.4; charset=utf-8";
        return context.Response.WriteAsync(metrics.ToText() + BackendMetrics.ToText(control?.Backends() ?? []), context.RequestAborted);
    }
}
