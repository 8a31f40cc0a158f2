using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Storage.Http.Metrics;

/// <summary>Counts requests by method and status, and how long they take.</summary>
internal sealed class RequestMetrics(TimeProvider time)
{
    private static readonly HashSet<string> Methods = ["GET", "HEAD", "PUT", "DELETE", "POST"];
    private readonly ConcurrentDictionary<(string Method, int Status), long> _requests = new();
    private long _inFlight;

    internal LatencyHistogram Latency { get; } = new();

    internal long Total => _requests.Values.Sum();

    internal long Failed => _requests.Where(r => r.Key.Status >= 500).Sum(r => r.Value);

    internal async Task MeasureAsync(HttpContext context, Func<Task> next)
    {
        // Streams of events last as long as their reader likes, and probes are not load.
        if (!context.Request.Path.StartsWithSegments("/v1/objects", StringComparison.Ordinal))
        {
            await next();
            return;
        }

        var started = time.GetTimestamp();
        Interlocked.Increment(ref _inFlight);
        try
        {
            await next();
        }
        finally
        {
            Interlocked.Decrement(ref _inFlight);
            Latency.Add(time.GetElapsedTime(started));

            // Clients may invent methods; each would be a new series.
            var method = Methods.Contains(context.Request.Method) ? context.Request.Method : "other";
            _requests.AddOrUpdate((method, context.Response.StatusCode), 1, (_, count) => count + 1);
        }
    }

    /// <summary>Writes the text format of Prometheus, version 0.0.4.</summary>
    internal string ToText()
    {
        var text = new StringBuilder();
        text.Append("# HELP storage_http_requests_total Requests for objects.\n# TYPE storage_http_requests_total counter\n");
        foreach (var ((method, status), count) in _requests.OrderBy(r => r.Key))
        {
            text.Append(CultureInfo.InvariantCulture, $"storage_http_requests_total{{method=\"{method}\",status=\"{status}\"}} {count}\n");
        }

        text.Append("# HELP storage_http_requests_in_flight Requests being served.\n# TYPE storage_http_requests_in_flight gauge\n");
        text.Append(CultureInfo.InvariantCulture, $"storage_http_requests_in_flight {Interlocked.Read(ref _inFlight)}\n");
        text.Append("# HELP storage_http_request_seconds How long requests take.\n# TYPE storage_http_request_seconds histogram\n");
        var counts = Latency.Counts();
        long sum = 0;
        for (var i = 0; i < counts.Length; i++)
        {
            sum += counts[i];
            var bound = i < LatencyHistogram.UpperBounds.Count
                ? LatencyHistogram.UpperBounds[i].ToString(CultureInfo.InvariantCulture) : "+Inf";
            text.Append(CultureInfo.InvariantCulture, $"storage_http_request_seconds_bucket{{le=\"{bound}\"}} {sum}\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"storage_http_request_seconds_sum {Latency.Sum.TotalSeconds}\n");
        text.Append(CultureInfo.InvariantCulture, $"storage_http_request_seconds_count {sum}\n");
        return text.ToString();
    }
}
