using System.Buffers;
using Grpc.Core;

namespace PluginKit.Host.Calls;

/// <summary>A call with the type of its answer.</summary>
internal sealed class UnaryCall<TResponse>(UnaryConnection connection, Marshaller<TResponse> marshaller) : UnaryStream(connection)
    where TResponse : class
{
    // Above this, reading the message would hold up the answers of other calls.
    private const int LargeBytes = 64 * 1024;

    private readonly TaskCompletionSource<TResponse> _response =
        new(connection.AnswersInline ? TaskCreationOptions.None : TaskCreationOptions.RunContinuationsAsynchronously);

    private CancellationTokenRegistration _registration;

    /// <summary>Gives the call to its caller.</summary>
    public AsyncUnaryCall<TResponse> Begin(CancellationToken cancellationToken)
    {
        if (cancellationToken.CanBeCanceled)
        {
            _registration = cancellationToken.UnsafeRegister(static state => ((UnaryStream)state!).Cancel(Cancelled), this);
            if (IsDone)
            {
                _registration.Dispose();
            }
        }

        return new AsyncUnaryCall<TResponse>(
            _response.Task,
            static state => ((UnaryCall<TResponse>)state).HeadersAsync(),
            static state => ((UnaryCall<TResponse>)state).EndedStatus(),
            static state => ((UnaryCall<TResponse>)state).EndedTrailers(),
            static state => ((UnaryCall<TResponse>)state).Cancel(Cancelled),
            this);
    }

    protected override void Succeed(byte[] message, int length)
    {
        if (length > LargeBytes)
        {
            ThreadPool.UnsafeQueueUserWorkItem(static call => call.Self.Deserialize(call.Message, call.Length), (Self: this, Message: message, Length: length), preferLocal: false);
        }
        else
        {
            Deserialize(message, length);
        }
    }

    protected override void Fail()
    {
        _registration.Dispose();
        _response.TrySetException(new RpcException(Status, Trailers ?? []));
    }

    private static Status Cancelled => new(StatusCode.Cancelled, "Call canceled by the client.", new OperationCanceledException());

    private void Deserialize(byte[] message, int length)
    {
        TResponse response;
        try
        {
            response = marshaller.ContextualDeserializer(new MessageReader(message, length));
        }
        catch (Exception e)
        {
            // Whatever a marshaller throws, the plugin's bytes are to blame; the reader serves other calls too.
            Fail(new Status(StatusCode.Internal, "Failed to deserialize response message.", e));
            return;
        }

        ArrayPool<byte>.Shared.Return(message);
        if (TryEnd())
        {
            _registration.Unregister();
            _response.TrySetResult(response);
        }
    }

    private async Task<Metadata> HeadersAsync()
    {
        try
        {
            await _response.Task;
        }
        catch (RpcException) when (Headers is not null)
        {
            // The plugin answered before the call failed.
        }

        return Headers ?? [];
    }

    private Status EndedStatus() => _response.Task.IsCompleted ? Status : throw new InvalidOperationException("The call has not ended.");

    private Metadata EndedTrailers() => _response.Task.IsCompleted ? Trailers ?? [] : throw new InvalidOperationException("The call has not ended.");
}
