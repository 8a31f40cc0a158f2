using Google.Protobuf;
using Grpc.Core;

namespace PluginKit.Host.Calls;

/// <summary>Makes small unary calls on a connection of its own, and everything else on the channel.</summary>
/// <remarks>
/// A call through HttpClient costs four times the processor time of the same call here (docs/calls.md). The channel serves
/// whatever does not fit: streams, large requests, calls before the connection is there, and all calls when it cannot be made.
/// </remarks>
internal sealed class UnaryInvoker(
    CallInvoker channel, Func<CancellationToken, ValueTask<Stream>> connect, bool isSecure, bool answersInline, TimeProvider time) : CallInvoker, IDisposable
{
    private const int MaxRequestBytes = 16 * 1024 - MessageWriter.PrefixBytes;
    private const int MaxMetadataBytes = 4 * 1024;
    private static readonly TimeSpan ConnectTime = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan RetryTime = TimeSpan.FromSeconds(1);

    [ThreadStatic]
    private static MessageWriter? _writer;

    private readonly CancellationTokenSource _disposed = new();
    private volatile UnaryConnection? _connection;
    private int _isConnecting;
    private long _failedAt;

    /// <summary>Whether calls go over the connection of their own.</summary>
    public bool IsConnected => _connection is { IsUsable: true };

    public override AsyncUnaryCall<TResponse> AsyncUnaryCall<TRequest, TResponse>(
        Method<TRequest, TResponse> method, string? host, CallOptions options, TRequest request)
    {
        if (_connection is { IsUsable: true } connection)
        {
            if (Fits(host, options, request) && TryStart(connection, method, options, request) is { } call)
            {
                return call;
            }
        }
        else
        {
            Connect();
        }

        return channel.AsyncUnaryCall(method, host, options, request);
    }

    public override TResponse BlockingUnaryCall<TRequest, TResponse>(Method<TRequest, TResponse> method, string? host, CallOptions options, TRequest request) =>
        channel.BlockingUnaryCall(method, host, options, request);

    public override AsyncServerStreamingCall<TResponse> AsyncServerStreamingCall<TRequest, TResponse>(
        Method<TRequest, TResponse> method, string? host, CallOptions options, TRequest request) =>
        channel.AsyncServerStreamingCall(method, host, options, request);

    public override AsyncClientStreamingCall<TRequest, TResponse> AsyncClientStreamingCall<TRequest, TResponse>(
        Method<TRequest, TResponse> method, string? host, CallOptions options) => channel.AsyncClientStreamingCall(method, host, options);

    public override AsyncDuplexStreamingCall<TRequest, TResponse> AsyncDuplexStreamingCall<TRequest, TResponse>(
        Method<TRequest, TResponse> method, string? host, CallOptions options) => channel.AsyncDuplexStreamingCall(method, host, options);

    public void Dispose()
    {
        _disposed.Cancel();
        _connection?.Dispose();
    }

    // Requests that would not fit into a frame are not written to see that they do not.
    private static bool Fits(string? host, CallOptions options, object request) =>
        host is null && options.Credentials is null && !options.CancellationToken.IsCancellationRequested
        && (request is not IMessage message || message.CalculateSize() <= MaxRequestBytes)
        && (options.Headers is not { Count: > 0 } headers || headers.Sum(SizeOf) <= MaxMetadataBytes);

    private static int SizeOf(Metadata.Entry entry) => entry.Key.Length + (entry.IsBinary ? entry.ValueBytes.Length * 2 : entry.Value.Length);

    private static AsyncUnaryCall<TResponse>? TryStart<TRequest, TResponse>(
        UnaryConnection connection, Method<TRequest, TResponse> method, CallOptions options, TRequest request)
        where TRequest : class
        where TResponse : class
    {
        // Taken away while in use: a marshaller may make calls of its own.
        var writer = _writer ?? new MessageWriter();
        _writer = null;
        try
        {
            writer.Begin();
            method.RequestMarshaller.ContextualSerializer(request, writer);
            var call = new UnaryCall<TResponse>(connection, method.ResponseMarshaller) { Deadline = options.Deadline ?? DateTime.MaxValue };
            return connection.TryStart(call, method.FullName, options.Headers, writer.Written) ? call.Begin(options.CancellationToken) : null;
        }
        finally
        {
            _writer = writer;
        }
    }

    private void Connect()
    {
        var mayTry = _failedAt == 0 || time.GetElapsedTime(_failedAt) > RetryTime;
        if (mayTry && !_disposed.IsCancellationRequested && Interlocked.Exchange(ref _isConnecting, 1) == 0)
        {
            _ = ConnectAsync();
        }
    }

    private async Task ConnectAsync()
    {
        using var limit = new CancellationTokenSource(ConnectTime, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, _disposed.Token);
        try
        {
            _connection?.Dispose();
            _connection = await UnaryConnection.OpenAsync(await connect(either.Token), isSecure, answersInline, either.Token);
            if (_disposed.IsCancellationRequested)
            {
                _connection.Dispose();
            }
        }
        catch (Exception)
        {
            // Whatever is wrong with the plugin, the channel's calls say it; this way is tried again later.
            _failedAt = time.GetTimestamp();
        }
        finally
        {
            Volatile.Write(ref _isConnecting, 0);
        }
    }
}
