using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Storage.Contracts;
using Storage.Http.Metrics;
using Storage.Http.Problems;

namespace Storage.Http.Console;

/// <summary>What the console page asks for: a stream of states, and its two buttons.</summary>
internal sealed class ConsoleEndpoint(
    IStorage storage, IServiceControl? control, RequestMetrics metrics, TimeSpan interval, TimeProvider time)
{
    // A page of another site cannot set it, so it cannot press the buttons.
    private const string ButtonHeader = "X-Storage-Console";

    internal Task HandleAsync(HttpContext context, string path) => (context.Request.Method, path) switch
    {
        ("GET", "/v1/console/events") => StreamAsync(context),
        ("POST", "/v1/console/kill") => KillAsync(context),
        ("POST", "/v1/console/swap") => SwapAsync(context),
        _ => throw new ProblemException(StatusCodes.Status404NotFound, "no-such-page", "The console has events, kill and swap."),
    };

    private async Task StreamAsync(HttpContext context)
    {
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-store";
        using var timer = new PeriodicTimer(interval, time);
        var (counts, total, taken) = (metrics.Latency.Counts(), metrics.Total, time.GetTimestamp());
        do
        {
            var (newCounts, newTotal, now) = (metrics.Latency.Counts(), metrics.Total, time.GetTimestamp());
            var seconds = Math.Max(time.GetElapsedTime(taken, now).TotalSeconds, 0.001);
            var state = await StateAsync((newTotal - total) / seconds, counts, newCounts, context.RequestAborted);
            await context.Response.Body.WriteAsync((byte[])[.. "data: "u8, .. state, .. "\n\n"u8], context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
            (counts, total, taken) = (newCounts, newTotal, now);
        }
        while (await timer.WaitForNextTickAsync(context.RequestAborted));
    }

    private async Task<byte[]> StateAsync(double rate, long[] before, long[] after, CancellationToken cancellationToken)
    {
        var health = await storage.HealthAsync(cancellationToken);
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteBoolean("serving", health.IsServing);
            json.WriteString("detail", health.Detail);
            json.WriteNumber("requests", metrics.Total);
            json.WriteNumber("failed", metrics.Failed);
            json.WriteNumber("rate", Math.Round(rate, 1));
            json.WriteNumber("p50", LatencyHistogram.Quantile(before, after, 0.5));
            json.WriteNumber("p99", LatencyHistogram.Quantile(before, after, 0.99));
            json.WriteStartArray("backends");
            foreach (var backend in control?.Backends() ?? [])
            {
                json.WriteStartObject();
                json.WriteString("name", backend.Name);
                json.WriteString("state", backend.State);
                json.WriteNumber("pid", backend.ProcessId);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return buffer.ToArray();
    }

    private async Task KillAsync(HttpContext context)
    {
        Control(context).Kill();
        await AnswerAsync(context, true, "killed");
    }

    private async Task SwapAsync(HttpContext context)
    {
        var (succeeded, message) = await Control(context).SwapAsync(context.Request.Query["to"].ToString(), context.RequestAborted);
        await AnswerAsync(context, succeeded, message);
    }

    private static async Task AnswerAsync(HttpContext context, bool succeeded, string message)
    {
        context.Response.StatusCode = succeeded ? StatusCodes.Status200OK : StatusCodes.Status409Conflict;
        context.Response.ContentType = "text/plain; charset=utf-8";
        await context.Response.WriteAsync(message + "\n", context.RequestAborted);
    }

    private IServiceControl Control(HttpContext context) => !context.Request.Headers.ContainsKey(ButtonHeader)
        ? throw new ProblemException(StatusCodes.Status403Forbidden, "not-the-console", $"Send the header {ButtonHeader}, as the console page does.")
        : control ?? throw new ProblemException(StatusCodes.Status404NotFound, "no-control", "This service has no backends to swap.");
}
