using Grpc.Core;
using PluginKit.Protocol.Wire;

namespace PluginKit.Protocol.Brokering;

/// <summary>Sends messages of several callers on one gRPC stream, which takes one at a time.</summary>
internal sealed class ControlSender(IAsyncStreamWriter<ConnInfo> stream) : IDisposable
{
    private readonly SemaphoreSlim _gate = new(1, 1);

    /// <exception cref="BrokerException">The control stream has ended.</exception>
    public async Task SendAsync(ConnInfo info, CancellationToken cancellationToken)
    {
        await EnterAsync(cancellationToken);
        try
        {
            // A message that is broken off would end the stream for everybody.
            await stream.WriteAsync(info, CancellationToken.None);
        }
        catch (Exception e) when (e is RpcException or InvalidOperationException or IOException or OperationCanceledException)
        {
            throw new BrokerException("the broker's control stream has ended", e);
        }
        finally
        {
            Leave();
        }
    }

    /// <summary>Ends the sending; a later message is a <see cref="BrokerException"/>.</summary>
    public void Dispose() => _gate.Dispose();

    private void Leave()
    {
        try
        {
            _gate.Release();
        }
        catch (ObjectDisposedException)
        {
            // The stream ended while the message was under way; nobody waits any more.
        }
    }

    private async Task EnterAsync(CancellationToken cancellationToken)
    {
        try
        {
            await _gate.WaitAsync(cancellationToken);
        }
        catch (ObjectDisposedException e)
        {
            throw new BrokerException("the broker's control stream has ended", e);
        }
    }
}
