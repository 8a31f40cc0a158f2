using System.Buffers;
using Microsoft.AspNetCore.Http;
using Storage.Contracts;
using Storage.Http.Metrics;
using Storage.Http.Problems;
using Storage.Http.Requests;

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
        (_, "/v1/console/events") => throw ProblemException.MethodNotAllowed("The stream of events", "GET"),
        (_, "/v1/console/kill" or "/v1/console/swap") => throw ProblemException.MethodNotAllowed("A button of the console", "POST"),
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
            var pipe = context.Response.BodyWriter;
            pipe.Write("data: "u8);
            ConsoleStateJson.Default.Serialize(pipe, state);
            pipe.Write("\n\n"u8);
            await pipe.FlushAsync(context.RequestAborted);
            (counts, total, taken) = (newCounts, newTotal, now);
        }
        while (await timer.WaitForNextTickAsync(context.RequestAborted));
    }

    /// <summary><c>GET /v1/backends</c>: the state once, for programs.</summary>
    internal async Task DescribeAsync(HttpContext context)
    {
        var counts = metrics.Latency.Counts();
        context.Response.ContentType = "application/json";
        var state = await StateAsync(0, counts, counts, context.RequestAborted);
        await ConsoleStateJson.Default.SerializeAsync(context.Response.BodyWriter, state, context.RequestAborted);
    }

    private async Task<ConsoleState> StateAsync(double rate, long[] before, long[] after, CancellationToken cancellationToken)
    {
        var health = await storage.HealthAsync(cancellationToken);
        return new ConsoleState(
            health.IsServing,
            health.Detail,
            metrics.Total,
            metrics.Failed,
            Math.Round(rate, 1),
            LatencyHistogram.Quantile(before, after, 0.5),
            LatencyHistogram.Quantile(before, after, 0.99),
            control?.Backends() ?? [],
            control?.Probes() ?? [],
            control?.LogLines() ?? []);
    }

    private async Task KillAsync(HttpContext context)
    {
        Control(context).Kill();
        await AnswerAsync(context, true, "killed");
    }

    private async Task SwapAsync(HttpContext context)
    {
        var chosen = Control(context);
        var query = context.Request.Query;
        var request = new SwapRequest { To = query["to"].ToString(), Discard = query["discard"], Option = [.. query["option"].Select(o => o ?? "")] };
        RequestChecks.Check(request);
        var order = new SwapOrder(request.To)
        {
            Discard = request.Discard == "true",
            Options = SwapOrder.ReadOptions(request.Option),
        };
        // A swap goes on when the one who asked for it leaves; cutting it short would gain nothing.
        var (succeeded, message) = await chosen.SwapAsync(order, CancellationToken.None);
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
