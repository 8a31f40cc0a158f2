using System.Diagnostics;
using Grpc.Core;
using Grpc.Core.Interceptors;
using PluginKit.Host.Telemetry;

namespace PluginKit.Host.Supervision;

/// <summary>Watches the unary calls to a plugin: counts transport errors in a row, and measures.</summary>
internal sealed class CallMonitor(string plugin, int threshold, Action onTooManyErrors) : Interceptor
{
    private int _errors;

    public override AsyncUnaryCall<TResponse> AsyncUnaryCall<TRequest, TResponse>(
        TRequest request, ClientInterceptorContext<TRequest, TResponse> context, AsyncUnaryCallContinuation<TRequest, TResponse> continuation)
    {
        var call = continuation(request, context);
        return new AsyncUnaryCall<TResponse>(
            WatchAsync(call.ResponseAsync, context.Method.FullName),
            call.ResponseHeadersAsync,
            call.GetStatus,
            call.GetTrailers,
            call.Dispose);
    }

    private async Task<TResponse> WatchAsync<TResponse>(Task<TResponse> response, string method)
    {
        var began = Stopwatch.GetTimestamp();
        PluginTelemetry.ActiveCalls.Add(1, PluginTelemetry.Plugin(plugin));
        var status = StatusCode.OK;
        try
        {
            var answer = await response;
            Volatile.Write(ref _errors, 0);
            return answer;
        }
        catch (RpcException e)
        {
            status = e.StatusCode;
            Count(e);
            throw;
        }
        finally
        {
            PluginTelemetry.ActiveCalls.Add(-1, PluginTelemetry.Plugin(plugin));
            if (PluginTelemetry.CallDuration.Enabled)
            {
                PluginTelemetry.CallDuration.Record(
                    Stopwatch.GetElapsedTime(began).TotalSeconds,
                    PluginTelemetry.Plugin(plugin), new("rpc.system.name", "grpc"), new("rpc.method", method), new("rpc.response.status_code", status.ToString()));
            }
        }
    }

    // The transport's own failures carry the exception that caused them; what the plugin answered does not.
    private void Count(RpcException e)
    {
        var isTransport = e is { StatusCode: StatusCode.Unavailable or StatusCode.Internal, Status.DebugException: not null };
        if (!isTransport)
        {
            // An answer, however bad, or the caller's own impatience.
            if (e.StatusCode is not (StatusCode.Cancelled or StatusCode.DeadlineExceeded))
            {
                Volatile.Write(ref _errors, 0);
            }
        }
        else if (Interlocked.Increment(ref _errors) == threshold)
        {
            Volatile.Write(ref _errors, 0);
            onTooManyErrors();
        }
    }
}
